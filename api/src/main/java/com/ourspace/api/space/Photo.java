package com.ourspace.api.space;

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
 * A picture as it was uploaded.
 *
 * @param originalName for display only
 */
public record Photo(String originalName, long bytes, Content content) {

    /** Where the bytes can be read from, as often as needed: they are not kept in memory. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /** Why this picture is refused at the door, if it is, by the rules that the media worker goes by, too. */
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
}
