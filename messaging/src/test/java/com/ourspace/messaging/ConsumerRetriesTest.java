package com.ourspace.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ConsumerRetriesTest {

    private static final RuntimeException AWAY =
            new IllegalStateException("wrapped", new ArithmeticException("words of a user"));
    private static final RetryKey PARTITION = new RetryKey("a-listener", new TopicPartition("a.topic", 7));
    private static final RetryKey LISTENER = RetryKey.of("another-listener");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicBoolean assigned = new AtomicBoolean(true);
    private Instant now = Instant.EPOCH;
    private final ConsumerRetries retries = new ConsumerRetries(meters, () -> now, _ -> assigned.get());
    private final ConsumerRetriesHealth health = new ConsumerRetriesHealth(retries);

    @Test
    void whatTakesLongerThanTenSecondsIsLoggedOnceAndShownUntilItEnds(CapturedOutput output) {
        failAfter(Duration.ZERO);
        failAfter(Duration.ofSeconds(10));
        assertThat(output).doesNotContain("a-listener");
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        failAfter(Duration.ofSeconds(1));
        failAfter(Duration.ofSeconds(30));
        assertThat(output)
                .containsOnlyOnce("WARN")
                .contains("a-listener a.topic-7 has been retried for 11 s, and still is: offset 42, 3 attempts since")
                .contains(": ArithmeticException")
                .doesNotContain("words of a user");
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails())
                .containsOnlyKeys("a-listener a.topic-7")
                .containsValue("offset 42, 4 attempts since 1970-01-01T00:00:00Z: ArithmeticException");
        assertThat(seconds(PARTITION)).isEqualTo(41);
        assertThat(failures(PARTITION)).isEqualTo(4);

        retries.ended(PARTITION);
        assertThat(output).containsOnlyOnce("a-listener a.topic-7 goes on after 41 s and 4 failed attempts");
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(seconds(PARTITION)).isZero();
    }

    @Test
    void anHourOfRetriesOfAListenerIsTwoLines(CapturedOutput output) {
        for (int second = 0; second < 3_600; second++) {
            retries.failed(LISTENER, AWAY);
            now = now.plusSeconds(1);
        }
        assertThat(retries.lasting())
                .containsOnlyKeys("another-listener")
                .containsValue("3600 attempts since 1970-01-01T00:00:00Z: ArithmeticException");
        retries.ended(LISTENER);

        assertThat(output.getOut().lines().filter(line -> line.contains("another-listener")))
                .satisfiesExactly(
                        begun -> assertThat(begun).contains("WARN", "12 attempts", "ArithmeticException"),
                        ended -> assertThat(ended).contains("WARN", "goes on after 3600 s and 3600 failed attempts"));
        assertThat(retries.lasting()).isEmpty();
    }

    @Test
    void aShortRetryIsNotLogged(CapturedOutput output) {
        failAfter(Duration.ZERO);
        failAfter(Duration.ofSeconds(9));
        retries.ended(PARTITION);
        failAfter(Duration.ofSeconds(9));

        assertThat(output.getOut()).doesNotContain("a-listener");
        assertThat(retries.lasting()).isEmpty();
        assertThat(retries.attempts(PARTITION)).isEqualTo(1);
    }

    @Test
    void whatAnotherProcessHasTakenOverIsNotRetriedHereAnyMore() {
        failAfter(Duration.ZERO);
        failAfter(Duration.ofSeconds(60));
        assigned.set(false);

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(seconds(PARTITION)).isZero();
    }

    @Test
    void theMetricsAreZeroBeforeAnythingFails() {
        retries.register(LISTENER);

        assertThat(seconds(LISTENER)).isZero();
        assertThat(failures(LISTENER)).isZero();
    }

    private void failAfter(Duration passed) {
        now = now.plus(passed);
        retries.failed(PARTITION, 42L, AWAY);
    }

    private double seconds(RetryKey key) {
        return meters.get(ConsumerRetries.RETRYING).tags(key.tags()).gauge().value();
    }

    private double failures(RetryKey key) {
        return meters.get(ConsumerRetries.RETRIES).tags(key.tags()).counter().count();
    }
}
