package com.ourspace.contracts.rules;

import com.ourspace.contracts.reservation.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rule 13 of the product page, section 4: the number of live holds per guest, and the cooldown after expired holds. */
public final class HoldLimits {

    private static final int LIVE_HOLDS_PER_GUEST = 3;
    private static final Duration COOLDOWN = Duration.ofMinutes(10);
    /** Two holds that expire within this time start a cooldown. */
    private static final Duration COOLDOWN_WINDOW = Duration.ofMinutes(60);
    /** The time for which an expired hold still matters to its space-date. */
    public static final Duration EXPIRED_HOLD_WINDOW = COOLDOWN_WINDOW.plus(COOLDOWN);

    private HoldLimits() {}

    /**
     * The first part of the rule: at most three live holds per guest, over all spaces.
     *
     * @param ends ends of the guest's holds; those that have passed do not count
     */
    public static Optional<Rejection> limit(List<Instant> ends, Instant at) {
        List<Instant> live =
                ends.stream().filter(end -> end.isAfter(at)).sorted().toList();
        return live.size() < LIVE_HOLDS_PER_GUEST
                ? Optional.empty()
                : Optional.of(new Rejection.HoldLimit(LIVE_HOLDS_PER_GUEST, live.getFirst()));
    }

    /**
     * The second part of the rule: a guest whose two holds on one space-date expired has a cooldown there.
     *
     * @param ends ends of the guest's expired holds on the space-date
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
