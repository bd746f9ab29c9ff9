package com.ourspace.contracts.space;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;

/** Why a change of a space was refused (product page, sections 4, 6 and 7). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "code")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SpaceChangeRefusal.NoSuchSpace.class, name = "SPACE_NOT_FOUND"),
    @JsonSubTypes.Type(value = SpaceChangeRefusal.NotSpaceOwner.class, name = "NOT_SPACE_OWNER"),
    @JsonSubTypes.Type(value = SpaceChangeRefusal.StaleVersion.class, name = "STALE_VERSION"),
    @JsonSubTypes.Type(value = SpaceChangeRefusal.StillDraft.class, name = "SPACE_NOT_ACTIVE"),
    @JsonSubTypes.Type(value = SpaceChangeRefusal.SpaceHasBookings.class, name = "SPACE_HAS_BOOKINGS"),
    @JsonSubTypes.Type(value = SpaceChangeRefusal.ImageRequired.class, name = "IMAGE_REQUIRED"),
    @JsonSubTypes.Type(value = SpaceChangeRefusal.ImageTooMany.class, name = "IMAGE_TOO_MANY"),
    @JsonSubTypes.Type(value = SpaceChangeRefusal.NoSuchImage.class, name = "IMAGE_NOT_FOUND"),
    @JsonSubTypes.Type(value = SpaceChangeRefusal.OtherImages.class, name = "IMAGE_ORDER_INCOMPLETE"),
    @JsonSubTypes.Type(value = SpaceChangeRefusal.Undecided.class, name = "INTERNAL_ERROR")
})
public sealed interface SpaceChangeRefusal {

    /** There is no such space, or it was removed. */
    record NoSuchSpace() implements SpaceChangeRefusal {}

    /** It is another host's. */
    record NotSpaceOwner() implements SpaceChangeRefusal {}

    /** The space has changed since the host looked; this is its version now. */
    record StaleVersion(int version) implements SpaceChangeRefusal {}

    /** A draft opens with its first stored picture; until then it can be neither paused nor resumed. */
    record StillDraft() implements SpaceChangeRefusal {}

    /** These orders are held or paid for and not over yet, the earliest first; no more than twenty are named. */
    record SpaceHasBookings(List<UUID> orderIds) implements SpaceChangeRefusal {

        public SpaceHasBookings {
            orderIds = List.copyOf(orderIds);
        }
    }

    /** No stored picture would be left. */
    record ImageRequired() implements SpaceChangeRefusal {}

    /** The space would have more pictures than this. */
    record ImageTooMany(int limit) implements SpaceChangeRefusal {}

    /** The space has no such picture. */
    record NoSuchImage() implements SpaceChangeRefusal {}

    /** The new order does not name each picture of the space once. */
    record OtherImages() implements SpaceChangeRefusal {}

    /** The command could not be decided; this names it to the operator. */
    record Undecided(String traceId) implements SpaceChangeRefusal {}
}
