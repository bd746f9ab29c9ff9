package com.ourspace.contracts.reservation;

/** Which rule says how much comes back (product page, section 5). */
public enum RefundRule {
    /** The guest had not paid yet. */
    NOTHING_PAID,
    /** Host or operator cancels: everything. */
    CANCELLED_FOR_THE_GUEST,
    /** The guest paid less than two hours ago: everything. */
    PAID_WITHIN_2_HOURS,
    /** The guest paid less than 15 minutes ago, for a stay that starts within three hours of that: everything. */
    PAID_WITHIN_15_MINUTES,
    /** By the days that are left, in Seoul, and the order's policy. */
    DAYS_LEFT
}
