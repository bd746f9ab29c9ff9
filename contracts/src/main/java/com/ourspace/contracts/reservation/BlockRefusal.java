package com.ourspace.contracts.reservation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The reason for which a command about a block changed nothing (product page, section 6). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "code")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BlockRefusal.NotSpaceOwner.class, name = "NOT_SPACE_OWNER"),
    @JsonSubTypes.Type(value = BlockRefusal.DateInPast.class, name = "DATE_IN_PAST"),
    @JsonSubTypes.Type(value = BlockRefusal.DateTooFar.class, name = "DATE_TOO_FAR"),
    @JsonSubTypes.Type(value = BlockRefusal.BlockConflict.class, name = "BLOCK_CONFLICT"),
    @JsonSubTypes.Type(value = BlockRefusal.NotBlocked.class, name = "NOT_BLOCKED"),
    @JsonSubTypes.Type(value = BlockRefusal.InternalError.class, name = "INTERNAL_ERROR")
})
public sealed interface BlockRefusal {

    /** The space belongs to another host, or does not exist. */
    record NotSpaceOwner() implements BlockRefusal {}

    /** The date has passed; {@code today} is the date in Seoul. */
    record DateInPast(LocalDate today) implements BlockRefusal {}

    /** The date cannot be booked yet; {@code lastDate} is the last date that can be blocked. */
    record DateTooFar(LocalDate lastDate) implements BlockRefusal {}

    /** Live orders, or earlier blocks of the host, have some of the halves. */
    record BlockConflict(List<UUID> orderIds, List<UUID> blockIds) implements BlockRefusal {}

    /** The block does not exist, or has ended. */
    record NotBlocked() implements BlockRefusal {}

    /** The command could not be read or decided; {@code traceId} leads an operator to it. */
    record InternalError(String traceId) implements BlockRefusal {}
}
