package com.ourspace.media.processing.bad;

import software.amazon.awssdk.services.s3.S3Client;

/** Breaks the rule that the processing package knows neither Kafka nor S3. */
public final class ObjectStoreUserInProcessing {

    private ObjectStoreUserInProcessing() {}

    public static void close(S3Client client) {
        client.close();
    }
}
