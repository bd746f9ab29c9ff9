package com.ourspace.contracts.reservation;

/** The rule that determines a refund (product page, section 5). */
public enum RefundRule {
    /** The order is not paid. */
    NOTHING_PAID,
    /** The host or an operator cancels: full refund. */
    CANCELLED_FOR_THE_GUEST,
    /** The guest paid less than two hours ago: full refund. */
    PAID_WITHIN_2_HOURS,
    /**
     * The guest paid less than 15 minutes ago, for a stay that starts within three hours of the payment: full refund.
     */
    PAID_WITHIN_15_MINUTES,
    /** The refund depends on the days left, in Seoul, and on the order's policy. */
    DAYS_LEFT
}
