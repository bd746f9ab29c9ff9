package com.ourspace.embedded;

/** The credentials of a user who may write to the object store. */
public record S3Credentials(String accessKey, String secretKey) {

    @Override
    public String toString() {
        return "S3Credentials[%s, ****]".formatted(accessKey);
    }
}
