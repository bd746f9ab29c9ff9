package com.ourspace.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a user stands with the platform.
 *
 * @param reason why, as the operator put it; for operators only
 * @param by the operator's user id; absent if none ever had to do with this user
 * @param at since when; absent likewise
 */
@Schema(name = "UserStatusView")
@JsonInclude(JsonInclude.Include.NON_NULL)
record UserStatus(
        long userId,
        Status status,
        @Nullable String reason,
        @Nullable Long by,
        @Nullable Instant at) {

    /** What operators decide; to be erased is the user's own decision. */
    @Schema(name = "UserStatusValue")
    enum Status {
        ACTIVE,
        /** Books nothing and waits for nothing; what is booked stays. */
        SUSPENDED
    }

    @Override
    public String toString() {
        return "Standing[user=" + userId + ", " + status + "]";
    }
}
