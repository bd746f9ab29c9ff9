package com.ourspace.media.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ImageRetriesTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SetClock clock = new SetClock();
    private final ConsumerRetries retries = new ConsumerRetries(meters, clock);

    @Test
    void aRetryLongerThanTenSecondsIsLoggedOnceAndShownUntilItEnds(CapturedOutput output) {
        failAfter(Duration.ZERO);
        failAfter(Duration.ofSeconds(10));
        assertThat(output).doesNotContain("still being retried");
        assertThat(retries.health().getStatus()).isEqualTo(Status.UP);

        failAfter(Duration.ofSeconds(1));
        failAfter(Duration.ofSeconds(30));
        assertThat(output).containsOnlyOnce("Image commands have been retried for 11 s");
        assertThat(retries.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(meters.get("ourspace.consumer.retrying").gauge().value()).isEqualTo(41);
        assertThat(meters.get("ourspace.consumer.retries").counter().count()).isEqualTo(4);

        retries.succeeded();
        assertThat(output).containsOnlyOnce("Image commands succeed again after 41 s and 4 attempts");
        assertThat(retries.health().getStatus()).isEqualTo(Status.UP);
        assertThat(meters.get("ourspace.consumer.retrying").gauge().value()).isZero();
    }

    @Test
    void waitsTwiceAsLongEachTimeAndNeverLongerThanTenSeconds() {
        IllegalStateException away = new IllegalStateException("away");
        assertThat(IntStream.range(0, 8).mapToObj(_ -> retries.failed(away).toMillis()))
                .containsExactly(250L, 500L, 1_000L, 2_000L, 4_000L, 8_000L, 10_000L, 10_000L);

        retries.succeeded();
        assertThat(retries.failed(away)).isEqualTo(Duration.ofMillis(250));
    }

    private void failAfter(Duration passed) {
        clock.now = clock.now.plus(passed);
        retries.failed(new IllegalStateException("away"));
    }

    /** A clock whose time the test sets. */
    private static final class SetClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
