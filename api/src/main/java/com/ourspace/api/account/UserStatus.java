package com.ourspace.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user's status, as operators decide and see it.
 *
 * @param reason the operator's reason; for operators only
 * @param by the operator's user id; absent if no operator has ever decided about this user
 * @param at time of the decision; absent likewise
 */
@Schema(name = "UserStatusView")
@JsonInclude(JsonInclude.Include.NON_NULL)
record UserStatus(
        long userId,
        Status status,
        @Nullable String reason,
        @Nullable Long by,
        @Nullable Instant at) {

    /** The statuses an operator can set; ERASED is none of them, for only users erase themselves. */
    @Schema(name = "UserStatusValue")
    enum Status {
        ACTIVE,
        /** The user cannot book or wait; existing bookings stay. */
        SUSPENDED
    }

    @Override
    public String toString() {
        return "UserStatus[user=" + userId + ", " + status + "]";
    }
}
