package com.ourspace.api.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long MILLI = Duration.ofMillis(1).toNanos();

    private final Pace pace = new Pace(Duration.ofMillis(2), 0);
    private long now;

    @Test
    void isQuickAfterSomeDozenThatComeQuickly() {
        assertThat(afterGaps(1, MILLI)).isFalse();
        assertThat(afterGaps(80, MILLI)).isTrue();
    }

    @Test
    void isNotQuickWhereTheyComeEveryFiveMilliseconds() {
        assertThat(afterGaps(1_000, 5 * MILLI)).isFalse();
    }

    @Test
    void theFirstAfterARestIsNotQuick() {
        afterGaps(1_000, MILLI);
        assertThat(afterGaps(1, 3_600_000 * MILLI)).isFalse();
    }

    @Test
    void aRushAtOneMomentIsQuickBeforeAHundredHaveCome() {
        assertThat(afterGaps(100, 0)).isTrue();
    }

    private boolean afterGaps(int count, long gapNanos) {
        boolean quick = false;
        for (int i = 0; i < count; i++) {
            now += gapNanos;
            quick = pace.isQuickWith(now);
        }
        return quick;
    }
}
