package com.ourspace.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(10));

    @Test
    void eachWaitIsTwiceTheOneBeforeUpToTheLongest() {
        assertThat(IntStream.rangeClosed(1, 8)
                        .mapToObj(attempts -> backoff.after(attempts).toMillis()))
                .containsExactly(250L, 500L, 1_000L, 2_000L, 4_000L, 8_000L, 10_000L, 10_000L);
    }

    @Test
    void theMillionthWaitIsTheLongest() {
        assertThat(backoff.after(1_000_000)).isEqualTo(Duration.ofSeconds(10));
    }
}
