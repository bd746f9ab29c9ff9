package com.ourspace.api.waitlist;

import com.ourspace.contracts.reservation.WaitlistEndReason;
import org.jspecify.annotations.Nullable;

/** Why a place is EXPIRED. */
enum WaitlistEntryEndReason {
    /** It was not the guest's turn before the slot started. */
    SLOT_STARTED,
    /** The guest got one of its halves by another order. */
    BOOKED_OTHERWISE,
    /** The space was removed. */
    SPACE_REMOVED,
    /** The order it became was not paid in time, or was given up before it was paid. */
    OFFER_NOT_TAKEN;

    static WaitlistEntryEndReason of(@Nullable WaitlistEndReason reason) {
        return switch (reason) {
            case null -> SLOT_STARTED;
            case BOOKED_OTHERWISE -> BOOKED_OTHERWISE;
            case SPACE_REMOVED -> SPACE_REMOVED;
        };
    }
}
