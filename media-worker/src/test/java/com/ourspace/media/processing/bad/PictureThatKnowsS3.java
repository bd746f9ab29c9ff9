package com.ourspace.media.processing.bad;

import software.amazon.awssdk.services.s3.S3Client;

/** Breaks: pictures know neither Kafka nor S3. */
public final class PictureThatKnowsS3 {

    private PictureThatKnowsS3() {}

    public static void close(S3Client client) {
        client.close();
    }
}
