package com.ourspace.contracts.reservation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;

/** Why a guest's wish about a waitlist changed nothing (product page, section 9). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "code")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WaitlistRefusal.NotBookable.class, name = "NOT_BOOKABLE"),
    @JsonSubTypes.Type(value = WaitlistRefusal.AlreadyWaiting.class, name = "ALREADY_WAITING"),
    @JsonSubTypes.Type(value = WaitlistRefusal.SlotFree.class, name = "SLOT_FREE"),
    @JsonSubTypes.Type(value = WaitlistRefusal.NotWaiting.class, name = "NOT_WAITING"),
    @JsonSubTypes.Type(value = WaitlistRefusal.InternalError.class, name = "INTERNAL_ERROR")
})
public sealed interface WaitlistRefusal {

    /** The guest could not book it even if it were free, or has some of it already. */
    record NotBookable(Rejection rejection) implements WaitlistRefusal {}

    /** This guest waits for this slot already, by the place named. */
    record AlreadyWaiting(UUID existingEntryId) implements WaitlistRefusal {}

    /** Nobody has any of it: it can be booked instead. */
    record SlotFree() implements WaitlistRefusal {}

    /** There is no such place of this guest, or the wait is over. */
    record NotWaiting() implements WaitlistRefusal {}

    /** The command could not be read or decided; {@code traceId} leads an operator to it. */
    record InternalError(String traceId) implements WaitlistRefusal {}
}
