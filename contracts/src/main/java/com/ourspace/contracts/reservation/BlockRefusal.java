package com.ourspace.contracts.reservation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;

/** Why a host's block changed nothing (product page, section 6). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "code")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BlockRefusal.NotSpaceOwner.class, name = "NOT_SPACE_OWNER"),
    @JsonSubTypes.Type(value = BlockRefusal.BlockConflict.class, name = "BLOCK_CONFLICT"),
    @JsonSubTypes.Type(value = BlockRefusal.NotBlocked.class, name = "NOT_BLOCKED"),
    @JsonSubTypes.Type(value = BlockRefusal.InternalError.class, name = "INTERNAL_ERROR")
})
public sealed interface BlockRefusal {

    /** The space is somebody else's, or there is none. */
    record NotSpaceOwner() implements BlockRefusal {}

    /** Live orders have some of the halves, or earlier blocks of the host's do. */
    record BlockConflict(List<UUID> orderIds, List<UUID> blockIds) implements BlockRefusal {}

    /** There is no such block, or it is over. */
    record NotBlocked() implements BlockRefusal {}

    /** The command could not be read or decided; {@code traceId} leads an operator to it. */
    record InternalError(String traceId) implements BlockRefusal {}
}
