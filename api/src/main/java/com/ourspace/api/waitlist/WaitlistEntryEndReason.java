package com.ourspace.api.waitlist;

import com.ourspace.contracts.reservation.WaitlistEndReason;
import org.jspecify.annotations.Nullable;

/** The reason why an entry is EXPIRED. */
enum WaitlistEntryEndReason {
    /** The slot started before it was the guest's turn. */
    SLOT_STARTED,
    /** The guest got one of its halves by another order. */
    BOOKED_OTHERWISE,
    /** The space was removed. */
    SPACE_REMOVED,
    /** Its order was not paid in time, or was cancelled before it was paid. */
    OFFER_NOT_TAKEN;

    static WaitlistEntryEndReason of(@Nullable WaitlistEndReason reason) {
        return switch (reason) {
            case null -> SLOT_STARTED;
            case BOOKED_OTHERWISE -> BOOKED_OTHERWISE;
            case SPACE_REMOVED -> SPACE_REMOVED;
        };
    }
}
