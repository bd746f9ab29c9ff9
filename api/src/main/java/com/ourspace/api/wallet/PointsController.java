package com.ourspace.api.wallet;

import com.ourspace.api.account.Role;
import com.ourspace.api.account.SignedIn;
import com.ourspace.api.account.UserLookup;
import com.ourspace.api.idempotency.IdempotentRequests;
import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.api.idempotency.KeyedRequests;
import com.ourspace.api.log.CommandPublisher;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.Cursor;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.Slice;
import com.ourspace.api.web.StrictText;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.account.AccountCommand.GrantPoints;
import com.ourspace.contracts.account.GrantReason;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The endpoints for a user's points, and for operators' grants. */
@RestController
@RequestMapping("/v1")
@Tag(name = "Points")
class PointsController {

    private final Ledgers ledgers;
    private final UserLookup users;
    private final KeyedRequests requests;
    private final IdempotentRequests idempotent;
    private final CommandPublisher log;

    PointsController(
            Ledgers ledgers,
            UserLookup users,
            KeyedRequests requests,
            IdempotentRequests idempotent,
            CommandPublisher log) {
        this.ledgers = ledgers;
        this.requests = requests;
        this.idempotent = idempotent;
        this.users = users;
        this.log = log;
    }

    @GetMapping("/me/points")
    @Operation(
            operationId = "getPoints",
            summary = "Your points, and the ledger, newest first",
            description = "The balance is the current one on every page.")
    @ApiErrors(ProblemCode.CURSOR_MISMATCH)
    ResponseEntity<PointsView> points(
            SignedIn me,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        long below = cursor == null
                ? Long.MAX_VALUE
                : Cursor.decode(cursor, shape(me), 1, values -> StrictText.number(values.getFirst()));
        Slice<LedgerEntry> page = Slice.read(limit, rows -> ledgers.page(me.userId(), below, rows));
        String next = page.nextCursor(last -> Cursor.encode(shape(me), last.seq()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new PointsView(ledgers.balance(me.userId()), page.items(), next));
    }

    @PostMapping(path = "/admin/points/grants", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "grantPoints",
            summary = "Grant points to a user",
            description = "For operators. 202 means that the grant will be in the ledger.")
    @ApiResponse(responseCode = "202", description = "Accepted")
    @ApiErrors({ProblemCode.FORBIDDEN, ProblemCode.USER_NOT_FOUND})
    ResponseEntity<GrantView> grant(
            SignedIn operator,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody GrantRequest grant) {
        requireOperator(operator);
        KeyedRequest request = requests.require(operator.userId(), key);
        idempotent.runOnce(request, isRetry -> {
            if (!isRetry) {
                users.require(grant.userId());
                idempotent.claim(request, MessageType.GRANT_POINTS);
            }
            log.append(
                    new GrantPoints(grant.userId(), grant.amount(), grant.reason(), operator.userId()), request.id());
        });
        return ResponseEntity.accepted().body(new GrantView(request.id()));
    }

    private static void requireOperator(SignedIn user) {
        if (user.role() != Role.ADMIN) {
            throw Problem.of(ProblemCode.FORBIDDEN).exception();
        }
    }

    private static String shape(SignedIn me) {
        return "points " + me.userId();
    }

    /**
     * An operator's grant.
     *
     * @param amount points
     */
    record GrantRequest(
            @NotNull Long userId,
            @NotNull @Min(1) @Max(10_000_000) Long amount,
            @NotNull GrantReason reason) {}

    record GrantView(UUID id) {}
}
