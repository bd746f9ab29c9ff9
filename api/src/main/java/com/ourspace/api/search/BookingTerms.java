package com.ourspace.api.search;

import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceListing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whether a space can be booked on a date, by bits: DAY 1, NIGHT 2, ALL 4. The slots that are offered, those that are
 * in time and those that are free are intersected.
 *
 * @param asked the slots that the query asks for
 * @param daysAhead from today, in Seoul, to the date
 * @param dayLead minutes until the day begins; -1, less than any notice, once it has begun
 * @param nightLead minutes until the night begins
 */
record BookingTerms(int asked, long daysAhead, long dayLead, long nightLead) {

    static final int ALL_FREE = 7;
    private static final int NOTICE_SHIFT = 3;
    private static final int ADVANCE_SHIFT = 35;

    static BookingTerms of(LocalDate date, @Nullable Slot slot, Instant now) {
        return new BookingTerms(
                slot == null ? ALL_FREE : bit(slot),
                ChronoUnit.DAYS.between(LocalDate.ofInstant(now, Half.ZONE), date),
                leadMinutes(now, Slot.DAY.startsAt(date)),
                leadMinutes(now, Slot.NIGHT.startsAt(date)));
    }

    /** What a space offers, as one number. */
    static long packed(SpaceListing listing) {
        long slots = listing.offers().stream()
                .filter(SlotOffer::enabled)
                .mapToLong(offer -> bit(offer.slot()))
                .sum();
        return slots
                | (long) listing.minNoticeMinutes() << NOTICE_SHIFT
                | (long) listing.maxAdvanceDays() << ADVANCE_SHIFT;
    }

    /** The slots that could be booked if nothing were taken. */
    int bookable(long packed) {
        int notice = (int) (packed >> NOTICE_SHIFT);
        if (packed >> ADVANCE_SHIFT < daysAhead) {
            return 0;
        }
        int inTime =
                (notice <= dayLead ? bit(Slot.DAY) | bit(Slot.ALL) : 0) | (notice <= nightLead ? bit(Slot.NIGHT) : 0);
        return (int) packed & asked & inTime;
    }

    /** The slots that are free when these halves are taken. */
    static int free(boolean isDayTaken, boolean isNightTaken) {
        return (isDayTaken ? 0 : bit(Slot.DAY))
                | (isNightTaken ? 0 : bit(Slot.NIGHT))
                | (isDayTaken || isNightTaken ? 0 : bit(Slot.ALL));
    }

    private static int bit(Slot slot) {
        return switch (slot) {
            case DAY -> 1;
            case NIGHT -> 2;
            case ALL -> 4;
        };
    }

    private static long leadMinutes(Instant now, Instant start) {
        return now.isBefore(start) ? Duration.between(now, start).toMinutes() : -1;
    }
}
