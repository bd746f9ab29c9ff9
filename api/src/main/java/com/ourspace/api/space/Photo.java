package com.ourspace.api.space;

import com.ourspace.contracts.image.ImageRejectionCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A picture as it was uploaded.
 *
 * @param originalName for display only
 */
public record Photo(String originalName, long bytes, Content content) {

    static final long MOST_BYTES = 3L * 1024 * 1024;
    private static final int LEAST_WIDTH = 320;
    private static final int LEAST_HEIGHT = 180;
    private static final long MOST_PIXELS = 40_000_000;

    /** Where the bytes can be read from, as often as needed: they are not kept in memory. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /** Why this picture is refused at the door, if it is; only its header is looked at. */
    Optional<ImageRejectionCode> refusal() {
        if (bytes > MOST_BYTES) {
            return Optional.of(ImageRejectionCode.IMAGE_TOO_LARGE);
        }
        try (InputStream in = content.open()) {
            return Optional.ofNullable(judge(PictureHeader.read(in)));
        } catch (PictureHeader.Unreadable unreadable) {
            return Optional.of(ImageRejectionCode.IMAGE_UNREADABLE);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** Of all the bytes, hex. */
    String sha256() {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(content.open(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    InputStream openUnchecked() {
        try {
            return content.open();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static @Nullable ImageRejectionCode judge(Optional<PictureHeader> header) {
        if (header.isEmpty()) {
            return ImageRejectionCode.IMAGE_TYPE_UNSUPPORTED;
        }
        int width = header.get().width();
        int height = header.get().height();
        boolean isLargeEnough = width >= LEAST_WIDTH && height >= LEAST_HEIGHT;
        return isLargeEnough && (long) width * height <= MOST_PIXELS ? null : ImageRejectionCode.IMAGE_DIMENSIONS;
    }
}
