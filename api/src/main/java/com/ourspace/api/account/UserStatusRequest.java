package com.ourspace.api.account;

import com.ourspace.api.web.PlainText;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * An operator's decision about a user.
 *
 * @param reason for other operators; up to 200 characters
 */
record UserStatusRequest(
        @NotNull UserStatus.Status status,
        @PlainText(max = 200) @Nullable String reason) {

    @Override
    public String toString() {
        return "UserStatusRequest[" + status + "]";
    }
}
