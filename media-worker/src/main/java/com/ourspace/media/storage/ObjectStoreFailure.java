package com.ourspace.media.storage;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Tells an object store that is away, or lets nobody in, from a request that it will never take. */
public final class ObjectStoreFailure {

    private static final int BAD_REQUEST = 400;

    private ObjectStoreFailure() {}

    /** Whether this is the store's trouble, so that the same request may succeed later. */
    public static boolean is(Throwable failure) {
        return failure instanceof SdkException
                && !(failure instanceof S3Exception refused && refused.statusCode() == BAD_REQUEST);
    }
}
