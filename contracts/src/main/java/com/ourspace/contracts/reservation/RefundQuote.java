package com.ourspace.contracts.reservation;

import java.time.Instant;

/**
 * The refund if the order is cancelled now.
 *
 * @param amount refund in whole KRW
 * @param percent refund in percent of the price
 * @param rule rule that determines the refund
 * @param validUntil instant from which the refund is lower, or the order can no longer be cancelled
 */
public record RefundQuote(long amount, int percent, RefundRule rule, Instant validUntil) {

    /** The quote for an unpaid hold: there is nothing to refund. */
    public static RefundQuote nothingPaid(Instant holdExpiresAt) {
        return new RefundQuote(0, 0, RefundRule.NOTHING_PAID, holdExpiresAt);
    }
}
