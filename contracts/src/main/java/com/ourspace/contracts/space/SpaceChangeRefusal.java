package com.ourspace.contracts.space;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;

/** The reason for which a change of a space was refused (product page, sections 4, 6 and 7). */
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

    /** The space does not exist, or was removed. */
    record NoSuchSpace() implements SpaceChangeRefusal {}

    /** The space belongs to another host. */
    record NotSpaceOwner() implements SpaceChangeRefusal {}

    /** The space has changed since the host read it; {@code version} is the current version. */
    record StaleVersion(int version) implements SpaceChangeRefusal {}

    /** The space is a draft, which cannot be paused or resumed; it becomes active with its first stored image. */
    record StillDraft() implements SpaceChangeRefusal {}

    /** Orders are held, or are paid and not over yet; {@code orderIds} lists at most twenty of them, earliest first. */
    record SpaceHasBookings(List<UUID> orderIds) implements SpaceChangeRefusal {

        public SpaceHasBookings {
            orderIds = List.copyOf(orderIds);
        }
    }

    /** No stored image would remain. */
    record ImageRequired() implements SpaceChangeRefusal {}

    /** The space would have more images than {@code limit}. */
    record ImageTooMany(int limit) implements SpaceChangeRefusal {}

    /** The space has no such image. */
    record NoSuchImage() implements SpaceChangeRefusal {}

    /** The new order does not list each image of the space once. */
    record OtherImages() implements SpaceChangeRefusal {}

    /** The command could not be decided; {@code traceId} leads an operator to it. */
    record Undecided(String traceId) implements SpaceChangeRefusal {}
}
