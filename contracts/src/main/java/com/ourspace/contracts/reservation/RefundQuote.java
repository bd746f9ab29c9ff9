package com.ourspace.contracts.reservation;

import java.time.Instant;

/**
 * What comes back if the order is cancelled now.
 *
 * @param amount whole KRW
 * @param percent of the price
 * @param rule why
 * @param validUntil from this instant on it is less, or the order can no longer be cancelled
 */
public record RefundQuote(long amount, int percent, RefundRule rule, Instant validUntil) {

    /** An unpaid hold gives nothing back. */
    public static RefundQuote nothingPaid(Instant holdExpiresAt) {
        return new RefundQuote(0, 0, RefundRule.NOTHING_PAID, holdExpiresAt);
    }
}
