package com.ourspace.contracts.reservation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;

/** The reason for which a command about a waitlist changed nothing (product page, section 9). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "code")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WaitlistRefusal.NotBookable.class, name = "NOT_BOOKABLE"),
    @JsonSubTypes.Type(value = WaitlistRefusal.AlreadyWaiting.class, name = "ALREADY_WAITING"),
    @JsonSubTypes.Type(value = WaitlistRefusal.SlotFree.class, name = "SLOT_FREE"),
    @JsonSubTypes.Type(value = WaitlistRefusal.NotWaiting.class, name = "NOT_WAITING"),
    @JsonSubTypes.Type(value = WaitlistRefusal.InternalError.class, name = "INTERNAL_ERROR")
})
public sealed interface WaitlistRefusal {

    /**
     * The guest could not book the slot even if it were free, or has part of it already; {@code rejection} is the rule.
     */
    record NotBookable(Rejection rejection) implements WaitlistRefusal {}

    /** The guest is on the waitlist for this slot already; {@code existingEntryId} is that entry. */
    record AlreadyWaiting(UUID existingEntryId) implements WaitlistRefusal {}

    /** The slot is free and can be booked instead. */
    record SlotFree() implements WaitlistRefusal {}

    /** The guest has no such entry, or it has ended. */
    record NotWaiting() implements WaitlistRefusal {}

    /** The command could not be read or decided; {@code traceId} leads an operator to it. */
    record InternalError(String traceId) implements WaitlistRefusal {}
}
