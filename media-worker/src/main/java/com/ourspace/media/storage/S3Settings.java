package com.ourspace.media.storage;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the object store is and who asks it. */
@ConfigurationProperties("ourspace.s3")
record S3Settings(URI endpoint, String region, String bucket, String accessKey, String secretKey) {}
