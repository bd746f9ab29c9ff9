package com.ourspace.api.space;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Settings of the object store. */
@ConfigurationProperties("ourspace.s3")
record S3Settings(URI endpoint, String region, String bucket, String accessKey, String secretKey) {

    /** Without the secrets, in case it is logged. */
    @Override
    public String toString() {
        return "S3Settings[endpoint=" + endpoint + ", region=" + region + ", bucket=" + bucket + "]";
    }
}
