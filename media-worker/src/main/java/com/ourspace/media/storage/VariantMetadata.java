package com.ourspace.media.storage;

import com.ourspace.contracts.image.ImageVariant;
import com.ourspace.image.PixelSize;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sizes of a stored variant as S3 user metadata, so that a reader need not decode it. */
record VariantMetadata(PixelSize original, PixelSize variant) {
    private static final String ORIGINAL = "original-size";
    private static final String VARIANT = "size";

    static Optional<VariantMetadata> read(Map<String, String> metadata) {
        try {
            return Optional.of(new VariantMetadata(size(metadata.get(ORIGINAL)), size(metadata.get(VARIANT))));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    Map<String, String> toUserMetadata() {
        return Map.of(ORIGINAL, text(original), VARIANT, text(variant));
    }

    ImageVariant variant(String name, String key, long bytes) {
        return new ImageVariant(name, key, variant.width(), variant.height(), bytes);
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
