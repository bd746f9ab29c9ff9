package com.ourspace.media.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The private prefix of the bucket in which uploads wait for the worker. */
@Component
public class StagingArea {
    /** The prefix; the worker never reads an upload from outside it, and never deletes one there. */
    public static final String PREFIX = "staging/";

    private static final Logger LOG = LoggerFactory.getLogger(StagingArea.class);

    private final S3Client s3;
    private final String bucket;

    StagingArea(S3Client s3, S3Settings settings) {
        this.s3 = s3;
        this.bucket = settings.bucket();
    }

    /**
     * The bytes under a staged key, or its first {@code maxBytes} bytes if there are more; empty if the object does not
     * exist.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException if the store does not answer
     */
    public Optional<byte[]> find(String key, int maxBytes) {
        try (ResponseInputStream<GetObjectResponse> object =
                s3.getObject(get -> get.bucket(bucket).key(requireStaged(key)))) {
            byte[] bytes = object.readNBytes(maxBytes);
            requireWhole(bytes, Math.min(maxBytes, object.response().contentLength()));
            if (bytes.length == maxBytes) {
                // Closing would read the rest of the object, however large it is.
                object.abort();
            }
            return Optional.of(bytes);
        } catch (NoSuchKeyException gone) {
            return Optional.empty();
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    /** Deletes an upload that is no longer needed. If the store does not answer, the sweep deletes it later. */
    public void delete(String key) {
        try {
            remove(key);
        } catch (SdkException away) {
            LOG.warn("{} is left for the sweep: {}", key, away.getMessage());
        }
    }

    /** Deletes every upload older than this instant, page by page, and returns their number. */
    long removeStagedBefore(Instant instant) {
        return s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(PREFIX)).contents().stream()
                .filter(object -> object.lastModified().isBefore(instant))
                .map(S3Object::key)
                .peek(this::remove)
                .count();
    }

    private void remove(String key) {
        s3.deleteObject(delete -> delete.bucket(bucket).key(requireStaged(key)));
    }

    public static boolean isStaged(String key) {
        return key.startsWith(PREFIX);
    }

    private static String requireStaged(String key) {
        if (!isStaged(key)) {
            throw new IllegalArgumentException(key + " is not in the staging area");
        }
        return key;
    }

    /**
     * Checks that the whole object was read: a broken connection can look like the end of the object, and half an image
     * must not pass for a whole one.
     */
    private static void requireWhole(byte[] bytes, long expected) throws IOException {
        if (bytes.length != expected) {
            throw new IOException("%d of %d bytes came".formatted(bytes.length, expected));
        }
    }
}
