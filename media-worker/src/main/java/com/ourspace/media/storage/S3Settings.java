package com.ourspace.media.storage;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The address of the object store and the credentials of the worker. */
@ConfigurationProperties("ourspace.s3")
record S3Settings(URI endpoint, String region, String bucket, String accessKey, String secretKey) {}
