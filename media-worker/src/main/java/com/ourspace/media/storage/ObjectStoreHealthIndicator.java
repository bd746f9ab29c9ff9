package com.ourspace.media.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Up while the bucket answers. The store is asked at most once every five seconds, however often the health is read.
 */
@Component
class ObjectStoreHealthIndicator implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(ObjectStoreHealthIndicator.class);
    private static final Duration GOOD_FOR = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final S3Client s3;
    private final String bucket;
    private final Clock clock;

    private Health last = Health.unknown().build();
    private Instant asked = Instant.MIN;

    ObjectStoreHealthIndicator(S3Client s3, S3Settings settings, Clock clock) {
        this.s3 = s3;
        this.bucket = settings.bucket();
        this.clock = clock;
    }

    @Override
    public synchronized Health health() {
        Instant now = clock.instant();
        if (asked.isBefore(now.minus(GOOD_FOR))) {
            last = ask();
            asked = now;
        }
        return last;
    }

    private Health ask() {
        try {
            s3.headBucket(
                    head -> head.bucket(bucket).overrideConfiguration(override -> override.apiCallTimeout(PATIENCE)));
            return Health.up().build();
        } catch (SdkException away) {
            LOG.warn("The object store does not answer: {}", away.getMessage());
            return Health.down()
                    .withDetail("reason", away.getClass().getSimpleName())
                    .build();
        }
    }
}
