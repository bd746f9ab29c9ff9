package com.ourspace.api.rebuild;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.idempotency.IdempotentRequests;
import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.api.idempotency.KeyedRequests;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.api.web.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reading everything again from the log. */
@RestController
@RequestMapping("/v1/admin/rebuilds")
@Tag(name = "Operators")
class RebuildController {

    private static final String ONE_SECOND = "1";

    private final RebuildDesk desk;
    private final KeyedRequests requests;
    private final IdempotentRequests idempotent;

    RebuildController(RebuildDesk desk, KeyedRequests requests, IdempotentRequests idempotent) {
        this.desk = desk;
        this.requests = requests;
        this.idempotent = idempotent;
    }

    @PostMapping
    @Operation(
            operationId = "startRebuild",
            summary = "Forget all read models, and read them again from the log",
            description = "Orders are PENDING and lists are short until it is done; nothing is lost. One that is under"
                    + " way goes on. For operators.")
    @ApiResponse(responseCode = "202", description = "Begun; poll Location")
    @ApiErrors({ProblemCode.FORBIDDEN, ProblemCode.IDEMPOTENCY_KEY_REQUIRED, ProblemCode.IDEMPOTENCY_KEY_REUSED})
    ResponseEntity<Rebuild> begin(
            SignedIn operator, @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        KeyedRequest request = requests.find(operator.userId(), key);
        return idempotent.answerOnce(request, Rebuild.class, () -> {
            RebuildDesk.Ends ends = desk.ends();
            return idempotent.record(
                    request,
                    Rebuild.class,
                    () -> ResponseEntity.accepted()
                            .location(URI.create("/v1/admin/rebuilds/latest"))
                            .header(HttpHeaders.RETRY_AFTER, ONE_SECOND)
                            .cacheControl(CacheControl.noStore())
                            .body(desk.begin(ends)));
        });
    }

    @GetMapping("/latest")
    @Operation(
            operationId = "getLatestRebuild",
            summary = "How far the latest rebuild has got",
            description = "For operators.")
    @ApiErrors({ProblemCode.FORBIDDEN})
    ResponseEntity<Rebuild> latest() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(desk.latest());
    }
}
