package com.ourspace.media.shelf;

import com.ourspace.contracts.image.ImageVariant;
import com.ourspace.image.PixelSize;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is written on the back of a print, as S3 user metadata: who finds it needs not decode it. */
record PrintLabel(PixelSize original, PixelSize print) {
    private static final String ORIGINAL = "original-size";
    private static final String PRINT = "size";

    static Optional<PrintLabel> read(Map<String, String> metadata) {
        try {
            return Optional.of(new PrintLabel(size(metadata.get(ORIGINAL)), size(metadata.get(PRINT))));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    Map<String, String> metadata() {
        return Map.of(ORIGINAL, text(original), PRINT, text(print));
    }

    ImageVariant variant(String name, String key, long bytes) {
        return new ImageVariant(name, key, print.width(), print.height(), bytes);
    }

    private static String text(PixelSize size) {
        return size.width() + "x" + size.height();
    }

    private static PixelSize size(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split("x", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("no size");
        }
        return new PixelSize(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}
