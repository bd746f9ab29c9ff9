package com.ourspace.booking.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PartitionRetriesTest {

    private static final TopicPartition PARTITION = new TopicPartition("a.topic", 7);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicBoolean assigned = new AtomicBoolean(true);
    private final SetClock clock = new SetClock();
    private final ConsumerRetries retries = new ConsumerRetries(meters, (_, _) -> assigned.get(), clock);

    @Test
    void whatTakesLongerThanTenSecondsIsSaidOnceAndShownUntilItIsOver(CapturedOutput output) {
        failAfter(Duration.ZERO);
        failAfter(Duration.ofSeconds(10));
        assertThat(output).doesNotContain("goes on trying");
        assertThat(retries.health().getStatus()).isEqualTo(Status.UP);

        failAfter(Duration.ofSeconds(1));
        failAfter(Duration.ofSeconds(30));
        assertThat(output).containsOnlyOnce("a-listener has tried a.topic-7 from offset 42 on for 11 s");
        assertThat(retries.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(retries.health().getDetails().toString())
                .contains("a-listener a.topic-7", "offset 42", "4 attempts");
        assertThat(seconds()).isEqualTo(41);
        assertThat(meters.get("ourspace.consumer.retries").counter().count()).isEqualTo(4);

        retries.succeeded("a-listener", PARTITION);
        assertThat(output).containsOnlyOnce("a-listener goes on with a.topic-7 after 41 s and 4 attempts");
        assertThat(retries.health().getStatus()).isEqualTo(Status.UP);
        assertThat(seconds()).isZero();
    }

    @Test
    void whatAnotherProcessHasTakenOverIsNotTriedHereAnyMore() {
        failAfter(Duration.ZERO);
        failAfter(Duration.ofSeconds(60));
        assigned.set(false);

        assertThat(retries.health().getStatus()).isEqualTo(Status.UP);
        assertThat(seconds()).isZero();
    }

    @Test
    void eachWaitIsTwiceTheLastUpToFiveSeconds() {
        assertThat(failAfter(Duration.ZERO)).isEqualTo(Duration.ofMillis(100));
        assertThat(failAfter(Duration.ZERO)).isEqualTo(Duration.ofMillis(200));
        for (int i = 0; i < 100; i++) {
            failAfter(Duration.ZERO);
        }
        assertThat(failAfter(Duration.ZERO)).isEqualTo(Duration.ofSeconds(5));
    }

    private Duration failAfter(Duration passed) {
        clock.now = clock.now.plus(passed);
        return retries.failed("a-listener", PARTITION, 42, new IllegalStateException("away"));
    }

    private double seconds() {
        return meters.get("ourspace.consumer.retrying")
                .tag("partition", "7")
                .gauge()
                .value();
    }

    /** A clock that a test sets. */
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
