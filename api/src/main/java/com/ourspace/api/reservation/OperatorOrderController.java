package com.ourspace.api.reservation;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.idempotency.KeyedRequests;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.api.web.Language;
import com.ourspace.api.web.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Anybody's orders, for those who operate the platform. Who comes is nothing they need to see. */
@RestController
@RequestMapping("/v1/admin/orders/{id}")
@Tag(name = "Operators")
class OperatorOrderController {

    private static final String ONE_SECOND = "1";

    private final OperatorCancellationDesk cancellations;
    private final KeyedRequests requests;
    private final Clock clock;

    OperatorOrderController(OperatorCancellationDesk cancellations, KeyedRequests requests, Clock clock) {
        this.requests = requests;
        this.cancellations = cancellations;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "getOrderForOperator",
            summary = "Anybody's order",
            description = "As its guest sees it. For operators.")
    @ApiErrors({ProblemCode.FORBIDDEN, ProblemCode.INVALID_PARAMETER, ProblemCode.ORDER_NOT_FOUND})
    ResponseEntity<OrderResource> order(@Parameter(description = "Id of the order") @PathVariable UUID id) {
        return shown(ResponseEntity.ok(), cancellations.require(id));
    }

    @PostMapping("/cancellation")
    @Operation(
            operationId = "cancelOrderForOperator",
            summary = "Give anybody's order up",
            description = "Until the stay is over; the guest gets everything back. Poll Location. For operators.")
    @ApiResponse(responseCode = "202", description = "Accepted; Location is the order")
    @ApiErrors({
        ProblemCode.FORBIDDEN,
        ProblemCode.INVALID_PARAMETER,
        ProblemCode.IDEMPOTENCY_KEY_REQUIRED,
        ProblemCode.IDEMPOTENCY_KEY_REUSED,
        ProblemCode.ORDER_NOT_FOUND,
        ProblemCode.NOT_CANCELLABLE,
        ProblemCode.STAY_STARTED
    })
    ResponseEntity<OrderResource> cancel(
            SignedIn operator,
            @Parameter(description = "Id of the order") @PathVariable UUID id,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        Order order = cancellations.accept(operator, id, requests.find(operator.userId(), key));
        return shown(
                ResponseEntity.accepted()
                        .location(URI.create("/v1/admin/orders/" + id))
                        .header(HttpHeaders.RETRY_AFTER, ONE_SECOND),
                order);
    }

    private ResponseEntity<OrderResource> shown(ResponseEntity.BodyBuilder answer, Order order) {
        return answer.cacheControl(CacheControl.noStore())
                .headers(Language::addHeaders)
                .body(OrderResource.of(order, clock.instant()));
    }
}
