package com.ourspace.contracts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.reservation.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldLimitsTest {

    private static final Instant NOW = Instant.parse("2026-10-03T05:00:00Z");

    @Test
    void thirdLiveHoldIsTheLast() {
        Instant soon = NOW.plusSeconds(1);

        assertThat(HoldLimits.limit(List.of(soon, NOW.plusSeconds(9)), NOW)).isEmpty();
        assertThat(HoldLimits.limit(List.of(NOW.plusSeconds(9), soon, NOW.plusSeconds(5)), NOW))
                .contains(new Rejection.HoldLimit(3, soon));
    }

    @Test
    void holdThatEndsNowIsNoLiveOne() {
        assertThat(HoldLimits.limit(List.of(NOW, NOW.plusSeconds(1), NOW.plusSeconds(2)), NOW))
                .isEmpty();
    }

    @Test
    void twoThatRanOutWithinAnHourStartACooldownOfTenMinutes() {
        Instant first = NOW.minus(Duration.ofMinutes(69));
        Instant second = NOW.minus(Duration.ofMinutes(9));

        assertThat(HoldLimits.cooldown(List.of(second, first), NOW))
                .contains(new Rejection.HoldCooldown(second.plus(Duration.ofMinutes(10))));
        assertThat(HoldLimits.cooldown(List.of(second, first.minusMillis(1)), NOW))
                .isEmpty();
        assertThat(HoldLimits.cooldown(List.of(second, first), second.plus(Duration.ofMinutes(10))))
                .isEmpty();
        assertThat(HoldLimits.cooldown(List.of(second), NOW)).isEmpty();
    }
}
