package com.ourspace.booking.reservation.domain.simulation;

import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.RefundQuote;
import com.ourspace.contracts.reservation.RefundRule;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Section 5 of the product page, written a second time for the reference model. */
final class RefundTable {

    private RefundTable() {}

    static long amount(long price, int percent) {
        return (long) Math.floor(price * (double) percent / 100);
    }

    static int percent(RefundPolicy policy, Canceller by, Instant starts, Instant paidAt, Instant at) {
        return rule(by, starts, paidAt, at) == RefundRule.DAYS_LEFT ? byDays(policy, days(starts, at)) : 100;
    }

    /** The refund with the time until which it is no less, found by trying every moment at which it could change. */
    static RefundQuote quote(
            long price, RefundPolicy policy, Canceller by, Slot slot, LocalDate date, Instant paidAt, Instant at) {
        Instant starts = slot.startsAt(date);
        int percent = percent(policy, by, starts, paidAt, at);
        Instant end = by == Canceller.GUEST ? starts : slot.endsAt(date);
        Instant until = end;
        Instant windowEnd = paidAt.plus(window(starts, paidAt));
        for (Instant moment = windowEnd; moment.isBefore(end); moment = midnightAfter(moment)) {
            if (moment.isAfter(at) && percent(policy, by, starts, paidAt, moment) < percent) {
                until = moment;
                break;
            }
        }
        return new RefundQuote(amount(price, percent), percent, rule(by, starts, paidAt, at), until);
    }

    private static RefundRule rule(Canceller by, Instant starts, Instant paidAt, Instant at) {
        if (by != Canceller.GUEST) {
            return RefundRule.CANCELLED_FOR_THE_GUEST;
        }
        if (Duration.between(paidAt, at).compareTo(window(starts, paidAt)) >= 0) {
            return RefundRule.DAYS_LEFT;
        }
        return window(starts, paidAt).toMinutes() == 15
                ? RefundRule.PAID_WITHIN_15_MINUTES
                : RefundRule.PAID_WITHIN_2_HOURS;
    }

    private static Duration window(Instant starts, Instant paidAt) {
        return Duration.between(paidAt, starts).compareTo(Duration.ofHours(3)) < 0
                ? Duration.ofMinutes(15)
                : Duration.ofHours(2);
    }

    private static int byDays(RefundPolicy policy, long days) {
        return switch (policy) {
            case STANDARD -> days >= 8 ? 100 : days <= 2 ? 0 : (int) (days + 2) * 10;
            case FLEXIBLE -> days >= 7 ? 100 : days < 1 ? 0 : 50;
            case STRICT -> days >= 30 ? 100 : days < 7 ? 0 : 50;
        };
    }

    private static long days(Instant starts, Instant at) {
        return starts.atZone(Half.ZONE).toLocalDate().toEpochDay()
                - at.atZone(Half.ZONE).toLocalDate().toEpochDay();
    }

    private static Instant midnightAfter(Instant moment) {
        return moment.atZone(Half.ZONE)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(Half.ZONE)
                .toInstant();
    }
}
