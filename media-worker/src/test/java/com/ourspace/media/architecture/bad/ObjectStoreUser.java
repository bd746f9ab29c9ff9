package com.ourspace.media.architecture.bad;

import software.amazon.awssdk.services.s3.S3Client;

/** Breaks the rule that only the storage package uses the object store. */
public final class ObjectStoreUser {

    private ObjectStoreUser() {}

    public static void close(S3Client client) {
        client.close();
    }
}
