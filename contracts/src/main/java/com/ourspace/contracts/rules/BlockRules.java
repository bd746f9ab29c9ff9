package com.ourspace.contracts.rules;

import com.ourspace.contracts.reservation.BlockRefusal;
import com.ourspace.contracts.reservation.Half;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The rule for the dates that a host can block: those that can be booked, from today to the space's last bookable day.
 *
 * <p>The API checks it to answer at once. {@code booking-processor} checks it again with the log's time and is the
 * authority.
 */
public final class BlockRules {

    private BlockRules() {}

    /**
     * The reason for which this date cannot be blocked; empty if it can.
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
