package com.ourspace.api.catalog;

/** How a slot stands on a date, as a guest sees it; of two, the later in this list is the worse. */
enum SlotState {
    AVAILABLE,
    HELD,
    BOOKED,
    BLOCKED,
    /** Begun, or too close to its beginning to be booked any more. */
    PAST,
    /** Not let at all, at present, or not yet so far ahead. */
    NOT_OFFERED
}
