package com.ourspace.acceptance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LatenciesTest {

    private final Latencies latencies = new Latencies("POST → decided");

    @Test
    void tellsWithinWhatTimeAShareWasDone() {
        for (int millis = 1; millis <= 100; millis++) {
            latencies.recordMicros(millis * 1_000L);
        }

        assertThat(latencies.count()).isEqualTo(100);
        assertThat(latencies.millisAt(50)).isCloseTo(50, within(0.1));
        assertThat(latencies.millisAt(99)).isCloseTo(99, within(0.2));
        assertThat(latencies.markdownRow()).startsWith("| POST → decided | 100 | 50.0 | 90.");
    }

    @Test
    void isZeroWhereThereIsNothing() {
        assertThat(latencies.millisAt(99)).isZero();
    }
}
