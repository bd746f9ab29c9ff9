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
 * @param version version of the space after the decision
 * @param refusal why it was refused, in the shape of a problem
 * @param images the images it adds, with their states
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

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RegistrationView.Image> images) {

    /** The states of a change. */
    @Schema(name = "SpaceChangeStatus")
    enum Status {
        /** In the log, not decided yet. */
        PENDING,
        DONE,
        /** The space has not changed. */
        REFUSED
    }

    /** Whether the change is not decided yet. */
    @JsonIgnore
    boolean isRunning() {
        return status == Status.PENDING;
    }
}
