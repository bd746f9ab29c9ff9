package com.ourspace.api.reservation;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.idempotency.KeyedRequests;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.Responses;
import com.ourspace.contracts.reservation.Canceller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The endpoints for operators: the order of any guest, without its booker. */
@RestController
@RequestMapping("/v1/admin/orders/{id}")
@Tag(name = "Operators")
class OperatorOrderController {

    private final CurrentOrders orders;
    private final CancelOrder cancelOrder;
    private final KeyedRequests requests;
    private final Clock clock;

    OperatorOrderController(CurrentOrders orders, CancelOrder cancelOrder, KeyedRequests requests, Clock clock) {
        this.orders = orders;
        this.cancelOrder = cancelOrder;
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "getOrderForOperator",
            summary = "Anybody's order",
            description = "As its guest sees it. For operators.")
    @ApiErrors({ProblemCode.FORBIDDEN, ProblemCode.ORDER_NOT_FOUND})
    ResponseEntity<OrderResource> order(@Parameter(description = "Id of the order") @PathVariable UUID id) {
        return shown(ResponseEntity.ok(), require(id));
    }

    @PostMapping("/cancellation")
    @Operation(
            operationId = "cancelOrderForOperator",
            summary = "Give anybody's order up",
            description = "Until the stay is over; the guest gets everything back. Poll Location. For operators.")
    @ApiResponse(responseCode = "202", description = "Accepted; Location is the order")
    @ApiErrors({
        ProblemCode.FORBIDDEN,
        ProblemCode.ORDER_NOT_FOUND,
        ProblemCode.NOT_CANCELLABLE,
        ProblemCode.STAY_STARTED
    })
    ResponseEntity<OrderResource> cancel(
            SignedIn operator,
            @Parameter(description = "Id of the order") @PathVariable UUID id,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        Order order = require(id);
        cancelOrder.accept(Canceller.OPERATOR, operator, order, null, requests.find(operator.userId(), key));
        return shown(Responses.accepted("/v1/admin/orders/" + id), order);
    }

    /** The order of this id, whoever its guest is; ORDER_NOT_FOUND also while nothing of it has been read. */
    private Order require(UUID id) {
        return orders.find(id).orElseThrow(OrderLookup::notFound);
    }

    private ResponseEntity<OrderResource> shown(ResponseEntity.BodyBuilder response, Order order) {
        return Responses.localized(response, OrderResource.of(order, clock.instant()));
    }
}
