package com.ourspace.media.storage;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Distinguishes an object store that does not answer or refuses access from a request that it will never accept. */
public final class ObjectStoreFailure {

    private static final int BAD_REQUEST = 400;

    private ObjectStoreFailure() {}

    /** Whether the failure is the store's, so that the same request may succeed later. */
    public static boolean is(Throwable failure) {
        return failure instanceof SdkException
                && !(failure instanceof S3Exception refused && refused.statusCode() == BAD_REQUEST);
    }
}
