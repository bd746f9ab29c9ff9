package com.ourspace.api.catalog;

/** The state of a slot on a date, as a guest sees it, ordered from best to worst. */
public enum SlotState {
    AVAILABLE,
    HELD,
    BOOKED,
    BLOCKED,
    /** Started, or too close to its start to be booked. */
    PAST,
    /** Not offered at all, not at present, or not so far ahead. */
    NOT_OFFERED
}
