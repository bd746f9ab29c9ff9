package com.ourspace.api.reservation;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.idempotency.IdempotentRequests;
import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.api.idempotency.KeyedRequests;
import com.ourspace.api.web.AnswersConditionally;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.EntityTag;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.api.web.Language;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.Responses;
import com.ourspace.api.web.Slice;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.RefundQuote;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The endpoints for the orders of a guest. */
@RestController
@RequestMapping("/v1")
@Tag(name = "Orders")
class OrderController {

    private static final String PREFER = "Prefer";

    private final ReservationDesk reservations;
    private final OrderLookup orderLookup;
    private final CurrentOrders orders;
    private final PayOrder payOrder;
    private final CancelOrder cancelOrder;
    private final KeyedRequests requests;
    private final IdempotentRequests idempotent;
    private final Clock clock;

    OrderController(
            ReservationDesk reservations,
            OrderLookup orderLookup,
            CurrentOrders orders,
            PayOrder payOrder,
            CancelOrder cancelOrder,
            KeyedRequests requests,
            IdempotentRequests idempotent,
            Clock clock) {
        this.reservations = reservations;
        this.orderLookup = orderLookup;
        this.orders = orders;
        this.payOrder = payOrder;
        this.cancelOrder = cancelOrder;
        this.requests = requests;
        this.idempotent = idempotent;
        this.clock = clock;
    }

    @PostMapping(path = "/spaces/{spaceId}/orders", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "requestReservation",
            summary = "Ask for a slot",
            description = "200 if it is decided within Prefer: wait, whatever the decision. 202 means: it is in the log"
                    + " and will be decided.")
    @ApiResponse(responseCode = "200", description = "Decided")
    @ApiResponse(responseCode = "202", description = "Accepted; poll Location")
    @ApiErrors({
        ProblemCode.SPACE_NOT_FOUND,
        ProblemCode.SPACE_NOT_ACTIVE,
        ProblemCode.OWN_SPACE,
        ProblemCode.GUEST_SUSPENDED,
        ProblemCode.SLOT_NOT_OFFERED,
        ProblemCode.DATE_IN_PAST,
        ProblemCode.SLOT_STARTED,
        ProblemCode.TOO_LITTLE_NOTICE,
        ProblemCode.DATE_TOO_FAR,
        ProblemCode.HEADCOUNT_BELOW_MIN,
        ProblemCode.HEADCOUNT_ABOVE_MAX,
        ProblemCode.PRICE_CHANGED
    })
    ResponseEntity<OrderResource> request(
            SignedIn guest,
            @PathVariable long spaceId,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = PREFER, required = false) @Nullable String prefer,
            @Valid @RequestBody OrderRequest order) {
        KeyedRequest request = requests.require(guest.userId(), key);
        UUID orderId = reservations.accept(request, spaceId, order);
        PreferWait preferWait = PreferWait.of(prefer);
        if (preferWait.isNone()) {
            // A request that does not wait reads neither memory nor table.
            return shown(Responses.accepted(path(orderId)), OrderResource.pending(orderId), preferWait);
        }
        return answer(orderLookup.awaitAccepted(orderId, preferWait), path(orderId), preferWait, request);
    }

    @GetMapping("/orders/{id}")
    @Operation(
            operationId = "getOrder",
            summary = "An order",
            description = "Prefer: wait=5 waits until it is decided, or, with If-None-Match, until it has changed."
                    + " Retry-After as long as what is asked about is not decided.")
    @AnswersConditionally
    @ApiErrors(ProblemCode.ORDER_NOT_FOUND)
    ResponseEntity<OrderResource> order(
            SignedIn guest,
            @PathVariable String id,
            @Parameter(
                            description =
                                    "Of a payment or a cancellation, as in its Location: what became of it is shown,"
                                            + " whatever became of others")
                    @RequestParam(required = false)
                    @Nullable
                    UUID request,
            @RequestHeader(name = PREFER, required = false) @Nullable String prefer,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String knownTag) {
        UUID orderId = orderLookup.requireId(guest, id);
        PreferWait preferWait = PreferWait.of(prefer);
        Predicate<OrderLookup.Outcome> isNews = seen ->
                knownTag == null || !EntityTag.isKnown(knownTag, seen.order().tag());
        boolean isDecisionAwaited = request != null || knownTag == null;
        OrderLookup.Outcome outcome = orderLookup.await(
                orderId, request, seen -> (seen.isDecided() || !isDecisionAwaited) && isNews.test(seen), preferWait);
        return shown(Responses.polled(ResponseEntity.ok(), !outcome.isDecided()), outcome.order(), preferWait);
    }

    @GetMapping("/orders")
    @Operation(
            operationId = "listOrders",
            summary = "Your orders, newest first",
            description = "Every one of them, whatever became of it.")
    @ApiErrors(ProblemCode.CURSOR_MISMATCH)
    ResponseEntity<OrderPage> orders(
            SignedIn guest,
            @RequestParam(required = false) @Nullable OrderStatus status,
            @RequestParam(required = false) @Nullable Phase phase,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        OrderQuery query = OrderQuery.of(guest.userId(), status, phase, cursor);
        Instant now = clock.instant();
        Slice<Order> page = Slice.read(limit, rows -> orders.page(query, now, rows));
        return Responses.localized(
                ResponseEntity.ok(),
                new OrderPage(
                        page.items().stream()
                                .map(order -> OrderResource.of(order, now))
                                .toList(),
                        page.nextCursor(query::cursorAt)));
    }

    @PostMapping(path = "/orders/{id}/payment", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "payOrder",
            summary = "Pay for a hold",
            description = "200 if it is decided within Prefer: wait, else 202.")
    @ApiResponse(responseCode = "200", description = "Decided")
    @ApiResponse(responseCode = "202", description = "Accepted; poll Location")
    @ApiErrors({
        ProblemCode.ORDER_NOT_FOUND,
        ProblemCode.BOOKER_INVALID,
        ProblemCode.NOT_PAYABLE,
        ProblemCode.HOLD_EXPIRED,
        ProblemCode.PRICE_MISMATCH,
        ProblemCode.INSUFFICIENT_POINTS
    })
    ResponseEntity<OrderResource> pay(
            SignedIn guest,
            @PathVariable String id,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = PREFER, required = false) @Nullable String prefer,
            @Valid @RequestBody PaymentRequest payment) {
        UUID orderId = orderLookup.requireId(guest, id);
        KeyedRequest request = requests.require(guest.userId(), key);
        payOrder.accept(request, orderId, payment.amount(), payment.booker());
        PreferWait preferWait = PreferWait.of(prefer);
        return answer(
                orderLookup.await(orderId, request.id(), OrderLookup.Outcome::isDecided, preferWait),
                path(orderId, request.id()),
                preferWait,
                request);
    }

    @GetMapping("/orders/{id}/cancellation-quote")
    @Operation(
            operationId = "quoteCancellation",
            summary = "What comes back if the order is given up now",
            description = "Send its amount as expectedRefund with the cancellation, and no less will come back.")
    @ApiErrors({ProblemCode.ORDER_NOT_FOUND, ProblemCode.NOT_CANCELLABLE, ProblemCode.STAY_STARTED})
    ResponseEntity<RefundQuote> cancellationQuote(SignedIn guest, @PathVariable String id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(cancelOrder.quote(orderLookup.requireId(guest, id)));
    }

    @PostMapping("/orders/{id}/cancellation")
    @Operation(
            operationId = "cancelOrder",
            summary = "Give an order up",
            description = "200 if it is decided within Prefer: wait, else 202.")
    @ApiResponse(responseCode = "200", description = "Decided")
    @ApiResponse(responseCode = "202", description = "Accepted; poll Location")
    @ApiErrors({
        ProblemCode.ORDER_NOT_FOUND,
        ProblemCode.NOT_CANCELLABLE,
        ProblemCode.STAY_STARTED,
        ProblemCode.REFUND_CHANGED
    })
    ResponseEntity<OrderResource> cancel(
            SignedIn guest,
            @PathVariable String id,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = PREFER, required = false) @Nullable String prefer,
            @Valid @RequestBody(required = false) @Nullable CancellationRequest cancellation) {
        UUID orderId = orderLookup.requireId(guest, id);
        Long expectedRefund = cancellation == null ? null : cancellation.expectedRefund();
        KeyedRequest request = requests.find(guest.userId(), key);
        UUID command = cancelOrder.accept(guest, orderId, expectedRefund, request);
        PreferWait preferWait = PreferWait.of(prefer);
        return answer(
                orderLookup.await(orderId, command, OrderLookup.Outcome::isDecided, preferWait),
                path(orderId, command),
                preferWait,
                request);
    }

    /**
     * 200 if the outcome is decided, else 202. A request that waited in vain may be another one than its key stands
     * for; then IDEMPOTENCY_KEY_REUSED is thrown.
     */
    private ResponseEntity<OrderResource> answer(
            OrderLookup.Outcome outcome, String location, PreferWait preferWait, @Nullable KeyedRequest request) {
        if (outcome.isDecided()) {
            return shown(ResponseEntity.ok(), outcome.order(), preferWait);
        }
        if (!preferWait.isNone() && request != null) {
            // What was accepted stays accepted where the database cannot be asked.
            idempotent.lookup(request);
        }
        return shown(Responses.accepted(location), outcome.order(), preferWait);
    }

    private static ResponseEntity<OrderResource> shown(
            ResponseEntity.BodyBuilder answer, OrderResource order, PreferWait preferWait) {
        return answer.cacheControl(CacheControl.noCache())
                .headers(Language::addHeaders)
                .headers(preferWait.applied())
                .eTag(order.tag())
                .body(order);
    }

    private static String path(UUID orderId) {
        return "/v1/orders/" + orderId;
    }

    /** The path that shows the outcome of one payment or cancellation. */
    private static String path(UUID orderId, UUID command) {
        return path(orderId) + "?request=" + command;
    }
}
