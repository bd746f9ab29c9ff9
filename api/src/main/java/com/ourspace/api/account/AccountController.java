package com.ourspace.api.account;

import com.ourspace.api.idempotency.IdempotentRequests;
import com.ourspace.api.idempotency.KeyedRequests;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.api.web.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The signed-in user's own account. */
@RestController
@RequestMapping("/v1")
@Tag(name = "Accounts")
class AccountController {

    private final Users users;
    private final EraseUser eraseUser;
    private final KeyedRequests requests;
    private final IdempotentRequests idempotent;

    AccountController(Users users, EraseUser eraseUser, KeyedRequests requests, IdempotentRequests idempotent) {
        this.requests = requests;
        this.idempotent = idempotent;
        this.users = users;
        this.eraseUser = eraseUser;
    }

    @GetMapping("/me")
    @Operation(
            operationId = "getMe",
            summary = "The signed-in user",
            description = "With the role that the token says.")
    UserView me(SignedIn me) {
        return users.findById(me.userId())
                .filter(User::isKnown)
                .map(user -> user.view(me.role()))
                .orElseThrow(Sessions::noAccount);
    }

    @DeleteMapping("/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "eraseMe",
            summary = "Erase the own account",
            description = "Erases all personal data of the user; orders and points stay under the user's number."
                    + " Upcoming bookings and own spaces have to be given up first. Tokens stop working.")
    @ApiErrors({ProblemCode.ACCOUNT_HAS_BOOKINGS, ProblemCode.ACCOUNT_HAS_SPACES})
    void erase(SignedIn me, @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        // The key is deleted with the account, so nobody can repeat the request under it.
        idempotent.runOnce(requests.find(me.userId(), key), _ -> eraseUser.erase(me.userId()));
    }
}
