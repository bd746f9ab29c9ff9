package com.ourspace.api.account;

import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The operators' list of users. */
@RestController
@RequestMapping("/v1/admin/users")
@Tag(name = "Operators")
class UserListController {

    private final UserList users;

    UserListController(UserList users) {
        this.users = users;
    }

    @GetMapping
    @Operation(
            operationId = "listUsersForOperator",
            summary = "The users, newest first",
            description = "An erased user has no name any more. For operators.")
    @ApiErrors({ProblemCode.FORBIDDEN, ProblemCode.CURSOR_MISMATCH})
    UserPage users(
            @Parameter(description = "Only users of this status") @RequestParam(required = false) @Nullable
                    AccountStatus status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        return users.page(status, cursor, limit);
    }
}
