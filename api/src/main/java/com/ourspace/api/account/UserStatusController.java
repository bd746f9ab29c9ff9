package com.ourspace.api.account;

import com.ourspace.api.idempotency.IdempotentRequests;
import com.ourspace.api.idempotency.KeyedRequests;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.api.web.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operators' endpoints for a user's status. */
@RestController
@RequestMapping("/v1/admin/users/{id}/status")
@Tag(name = "Operators")
class UserStatusController {

    private final ChangeUserStatus changeStatus;
    private final KeyedRequests requests;
    private final IdempotentRequests idempotent;

    UserStatusController(ChangeUserStatus changeStatus, KeyedRequests requests, IdempotentRequests idempotent) {
        this.changeStatus = changeStatus;
        this.requests = requests;
        this.idempotent = idempotent;
    }

    @GetMapping
    @Operation(
            operationId = "getUserStatus",
            summary = "A user's status",
            description = "With the operator who set it, and the reason. For operators.")
    @ApiErrors({ProblemCode.FORBIDDEN, ProblemCode.USER_NOT_FOUND})
    UserStatus status(@Parameter(description = "Number of the user") @PathVariable long id) {
        return changeStatus.require(id);
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "setUserStatus",
            summary = "Suspend a user, or let a suspended one book again",
            description = "A suspended user can neither book nor be promoted from a waitlist; existing bookings"
                    + " stay and can be cancelled. Operators cannot suspend themselves. For operators.")
    @ApiErrors({ProblemCode.FORBIDDEN, ProblemCode.CANNOT_SUSPEND_YOURSELF, ProblemCode.USER_NOT_FOUND})
    ResponseEntity<UserStatus> decide(
            SignedIn operator,
            @Parameter(description = "Number of the user") @PathVariable long id,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody UserStatusRequest form) {
        ResponseEntity<UserStatus> answer = idempotent.recordOnce(
                requests.find(operator.userId(), key),
                UserStatus.class,
                () -> ResponseEntity.ok(changeStatus.decide(operator, id, form)));
        changeStatus.publish();
        return answer;
    }
}
