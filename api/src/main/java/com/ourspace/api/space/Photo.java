package com.ourspace.api.space;

import com.ourspace.api.web.Sha256;
import com.ourspace.contracts.image.ImageRejectionCode;
import com.ourspace.image.ImageRefused;
import com.ourspace.image.ImageRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An uploaded image.
 *
 * @param originalName for display only
 */
public record Photo(String originalName, long bytes, Content content) {

    /** The bytes, which can be read repeatedly and are not kept in memory. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /** The code by which this image is refused, by the same rules that the media worker applies; empty if none. */
    Optional<ImageRejectionCode> refusal() {
        if (bytes > ImageRules.MAX_BYTES) {
            return Optional.of(ImageRejectionCode.IMAGE_TOO_LARGE);
        }
        try (InputStream in = content.open()) {
            ImageRules.accept(in.readNBytes(ImageRules.MAX_BYTES + 1));
            return Optional.empty();
        } catch (ImageRefused refused) {
            return Optional.of(refused.code());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** SHA-256 of all bytes, in hex. */
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
}
