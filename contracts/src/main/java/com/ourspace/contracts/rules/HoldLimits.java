package com.ourspace.contracts.rules;

import com.ourspace.contracts.reservation.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rule 13 of the product page, section 4: how many holds a guest may have, and when a guest has to wait. */
public final class HoldLimits {

    private static final int LIVE_HOLDS_PER_GUEST = 3;
    private static final Duration COOLDOWN = Duration.ofMinutes(10);
    /** Two holds that ran out within this time start a cooldown. */
    private static final Duration COOLDOWN_WINDOW = Duration.ofMinutes(60);
    /** How long an expired hold still matters to its space-date. */
    public static final Duration EXPIRED_HOLD_WINDOW = COOLDOWN_WINDOW.plus(COOLDOWN);

    private HoldLimits() {}

    /**
     * First half: at most three live holds per guest, wherever they are.
     *
     * @param ends when the guest's holds end; those that have ended do not count
     */
    public static Optional<Rejection> limit(List<Instant> ends, Instant at) {
        List<Instant> live =
                ends.stream().filter(end -> end.isAfter(at)).sorted().toList();
        return live.size() < LIVE_HOLDS_PER_GUEST
                ? Optional.empty()
                : Optional.of(new Rejection.HoldLimit(LIVE_HOLDS_PER_GUEST, live.getFirst()));
    }

    /**
     * Second half: who lets two holds run out on one space-date has to wait a while there.
     *
     * @param ends when holds of the guest on the space-date ran out
     */
    public static Optional<Rejection> cooldown(List<Instant> ends, Instant at) {
        List<Instant> sorted = ends.stream().sorted().toList();
        for (int later = sorted.size() - 1; later > 0; later--) {
            Instant retryAt = sorted.get(later).plus(COOLDOWN);
            boolean close = !sorted.get(later - 1).plus(COOLDOWN_WINDOW).isBefore(sorted.get(later));
            if (close && at.isBefore(retryAt)) {
                return Optional.of(new Rejection.HoldCooldown(retryAt));
            }
        }
        return Optional.empty();
    }
}
