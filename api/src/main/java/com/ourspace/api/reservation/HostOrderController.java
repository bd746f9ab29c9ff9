package com.ourspace.api.reservation;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.idempotency.KeyedRequests;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.Responses;
import com.ourspace.api.web.Slice;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.OrderStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The endpoints for the orders on a host's spaces. */
@RestController
@RequestMapping("/v1/host/orders")
@Tag(name = "Hosts")
class HostOrderController {

    private final HostOrders orders;
    private final BookableSpaces spaces;
    private final CancelOrder cancelOrder;
    private final KeyedRequests requests;
    private final Clock clock;

    HostOrderController(
            HostOrders orders, BookableSpaces spaces, CancelOrder cancelOrder, KeyedRequests requests, Clock clock) {
        this.orders = orders;
        this.spaces = spaces;
        this.cancelOrder = cancelOrder;
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "listHostOrders",
            summary = "The orders on your spaces, newest first",
            description = "Rejected ones only with status=REJECTED. The booker is shown for COMPLETED orders only.")
    @ApiErrors({ProblemCode.SPACE_NOT_FOUND, ProblemCode.NOT_SPACE_OWNER, ProblemCode.CURSOR_MISMATCH})
    HostOrderPage orders(
            SignedIn host,
            @RequestParam(required = false) @Nullable Long spaceId,
            @RequestParam(required = false) @Nullable OrderStatus status,
            @RequestParam(required = false) @Nullable Phase phase,
            @Parameter(description = "First date of use, in Seoul")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Last date of use, included")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        if (spaceId != null) {
            spaces.requireOwn(host.userId(), spaceId);
        }
        HostOrderQuery query = new HostOrderQuery(host.userId(), spaceId, status, phase, from, to);
        OrderKeyset after = cursor == null ? null : OrderKeyset.decode(cursor, query);
        Slice<HostOrder> page = Slice.read(limit, rows -> orders.page(query, after, clock.instant(), rows));
        return new HostOrderPage(page.items(), page.nextCursor(query::cursorAt));
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "getHostOrder",
            summary = "An order on one of your spaces",
            description = "The booker is shown for a COMPLETED order only.")
    @ApiErrors(ProblemCode.ORDER_NOT_FOUND)
    ResponseEntity<HostOrder> order(SignedIn host, @Parameter(description = "Id of the order") @PathVariable UUID id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(orders.require(host.userId(), id).shown(clock.instant()));
    }

    @PostMapping("/{id}/cancellation")
    @Operation(
            operationId = "cancelHostOrder",
            summary = "Cancel an order on your space",
            description = "Until the stay is over; the guest gets a full refund. Poll Location.")
    @ApiResponse(responseCode = "202", description = "Accepted; Location is the order")
    @ApiErrors({ProblemCode.ORDER_NOT_FOUND, ProblemCode.NOT_CANCELLABLE, ProblemCode.STAY_STARTED})
    ResponseEntity<HostOrder> cancel(
            SignedIn host,
            @Parameter(description = "Id of the order") @PathVariable UUID id,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        HostOrders.HostedOrder order = orders.require(host.userId(), id);
        cancelOrder.accept(Canceller.HOST, host, order.order(), null, requests.find(host.userId(), key));
        return Responses.accepted("/v1/host/orders/" + id).body(order.shown(clock.instant()));
    }
}
