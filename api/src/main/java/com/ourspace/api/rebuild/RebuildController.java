package com.ourspace.api.rebuild;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.idempotency.IdempotentRequests;
import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.api.idempotency.KeyedRequests;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.Responses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operators' endpoints for rebuilding the read models from the log. */
@RestController
@RequestMapping("/v1/admin/rebuilds")
@Tag(name = "Operators")
class RebuildController {

    private final RebuildReadModels rebuilding;
    private final KeyedRequests requests;
    private final IdempotentRequests idempotent;

    RebuildController(RebuildReadModels rebuilding, KeyedRequests requests, IdempotentRequests idempotent) {
        this.rebuilding = rebuilding;
        this.requests = requests;
        this.idempotent = idempotent;
    }

    @PostMapping
    @Operation(
            operationId = "startRebuild",
            summary = "Rebuild all read models from the log",
            description = "New tables are filled from the log while the present ones answer, and then take their place"
                    + " in one step. If a rebuild or a comparison is running, it continues. For operators.")
    @ApiResponse(responseCode = "202", description = "Started; poll Location")
    @ApiErrors(ProblemCode.FORBIDDEN)
    ResponseEntity<Rebuild> start(
            SignedIn operator, @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        return start(operator, key, false);
    }

    @PostMapping("/comparisons")
    @Operation(
            operationId = "startComparison",
            summary = "Compare all read models with the log",
            description = "New tables are filled from the log as for a rebuild, compared with the present ones row by"
                    + " row, and dropped. If a rebuild or a comparison is running, it continues. For operators.")
    @ApiResponse(responseCode = "202", description = "Started; poll Location")
    @ApiErrors(ProblemCode.FORBIDDEN)
    ResponseEntity<Rebuild> compare(
            SignedIn operator, @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        return start(operator, key, true);
    }

    private ResponseEntity<Rebuild> start(SignedIn operator, @Nullable String key, boolean isComparison) {
        KeyedRequest request = requests.find(operator.userId(), key);
        return idempotent.answerOnce(request, Rebuild.class, () -> {
            RebuildReadModels.TargetOffsets ends = rebuilding.targetOffsets();
            return idempotent.record(
                    request,
                    Rebuild.class,
                    () -> Responses.accepted("/v1/admin/rebuilds/latest")
                            .cacheControl(CacheControl.noStore())
                            .body(rebuilding.start(ends, isComparison)));
        });
    }

    @GetMapping("/latest")
    @Operation(
            operationId = "getLatestRebuild",
            summary = "The progress of the latest rebuild or comparison",
            description = "For operators.")
    @ApiErrors(ProblemCode.FORBIDDEN)
    ResponseEntity<Rebuild> latest() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(rebuilding.latest());
    }
}
