package com.ourspace.api.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ConsumerRetriesTest {

    private static final RuntimeException AWAY = new IllegalStateException("the database is away");

    private Instant now = Instant.parse("2030-01-01T00:00:00Z");
    private final ConsumerRetries retries = new ConsumerRetries(new SimpleMeterRegistry(), () -> now);

    @Test
    void oneThatLastsIsLoggedOnceAndItsEndToo(CapturedOutput output) {
        for (int second = 0; second < 3_600; second++) {
            retries.failed("listener-that-lasts", FailureKind.DEPENDENCY, AWAY);
            now = now.plusSeconds(1);
        }
        assertThat(retries.longOnes()).containsOnlyKeys("listener-that-lasts");
        retries.ended("listener-that-lasts");

        assertThat(output.getOut().lines().filter(line -> line.contains("listener-that-lasts")))
                .satisfiesExactly(
                        begun -> assertThat(begun).contains("WARN", "11 times", "IllegalStateException"),
                        ended -> assertThat(ended).contains("WARN", "goes on after 3600 failed attempts"));
        assertThat(retries.longOnes()).isEmpty();
    }

    @Test
    void aHiccupIsNotLogged(CapturedOutput output) {
        retries.failed("listener-with-hiccups", FailureKind.DEPENDENCY, AWAY);
        now = now.plus(Duration.ofSeconds(9));
        retries.failed("listener-with-hiccups", FailureKind.DEPENDENCY, AWAY);
        retries.ended("listener-with-hiccups");
        now = now.plus(Duration.ofSeconds(9));
        retries.failed("listener-with-hiccups", FailureKind.DEPENDENCY, AWAY);

        assertThat(output.getOut()).doesNotContain("listener-with-hiccups");
        assertThat(retries.longOnes()).isEmpty();
    }
}
