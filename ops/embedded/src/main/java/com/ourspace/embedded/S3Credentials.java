package com.ourspace.embedded;

/** Who may write to the object store. */
public record S3Credentials(String accessKey, String secretKey) {

    @Override
    public String toString() {
        return "S3Credentials[%s, ****]".formatted(accessKey);
    }
}
