package com.ourspace.contracts.rules;

import com.ourspace.contracts.reservation.BlockRefusal;
import com.ourspace.contracts.reservation.Half;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which dates a host can block: those that can be booked, from today until as many days ahead as the space is let.
 *
 * <p>The API asks it to answer at once; {@code booking-processor} asks it again, with the log's time, and is right.
 */
public final class BlockRules {

    private BlockRules() {}

    /**
     * Why this date can't be blocked, if it can't.
     *
     * @param now decision time; "today" is read from it in Seoul
     */
    public static Optional<BlockRefusal> check(BookableSpace space, LocalDate useDate, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Half.ZONE);
        LocalDate lastDate = today.plusDays(space.maxAdvanceDays());
        if (useDate.isBefore(today)) {
            return Optional.of(new BlockRefusal.DateInPast(today));
        }
        return useDate.isAfter(lastDate) ? Optional.of(new BlockRefusal.DateTooFar(lastDate)) : Optional.empty();
    }
}
