package com.ourspace.api.space;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a space as its host sees it.
 *
 * @param version the space's version after it, once it is decided
 * @param refusal why it was refused, in the shape of a problem
 * @param images the pictures it brought, and how far they have got
 */
@Schema(name = "SpaceChange")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SpaceChangeView(
        UUID id,
        Status status,
        @Nullable Long spaceId,
        @Nullable Integer version,

        @Schema(ref = "#/components/schemas/SpaceChangeRefusal") @Nullable
        Map<String, Object> refusal,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RegistrationView.Picture> images) {

    /** How far a change has got. */
    @Schema(name = "SpaceChangeStatus")
    enum Status {
        /** Accepted in the log, not yet decided. */
        PENDING,
        DONE,
        /** Nothing has changed. */
        REFUSED
    }

    /** Whether asking again may give another answer. */
    @JsonIgnore
    boolean isRunning() {
        return status == Status.PENDING;
    }
}
