package com.ourspace.api.host;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.idempotency.KeyedRequests;
import com.ourspace.api.reservation.Phase;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.Cursor;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.api.web.Language;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.StrictText;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The endpoints for a host's own spaces, the orders on them, and their calendars. */
@RestController
@RequestMapping("/v1/host")
@Tag(name = "Hosts")
class HostController {

    private static final int DEFAULT_DAYS = 31;
    private static final int MAX_DAYS = 92;
    private static final String ONE_SECOND = "1";

    private final HostSpaces spaces;
    private final HostOrders orders;
    private final HostCalendars calendars;
    private final HostCancellationDesk cancellations;
    private final KeyedRequests requests;
    private final Clock clock;

    HostController(
            HostSpaces spaces,
            HostOrders orders,
            HostCalendars calendars,
            HostCancellationDesk cancellations,
            KeyedRequests requests,
            Clock clock) {
        this.requests = requests;
        this.spaces = spaces;
        this.orders = orders;
        this.calendars = calendars;
        this.cancellations = cancellations;
        this.clock = clock;
    }

    @GetMapping("/spaces")
    @Operation(
            operationId = "listHostSpaces",
            summary = "Your spaces, newest first",
            description = "In all states, also removed ones, with the version that a change has to name.")
    @ApiErrors({ProblemCode.INVALID_PARAMETER, ProblemCode.CURSOR_MISMATCH})
    ResponseEntity<HostPage<HostSpace>> spaces(
            SignedIn host,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        String shape = "host spaces " + host.userId();
        List<HostSpace> found =
                spaces.page(host.userId(), cursor == null ? Long.MAX_VALUE : number(cursor, shape), limit + 1);
        return ResponseEntity.ok()
                .headers(Language::addHeaders)
                .body(page(found, limit, last -> Cursor.of(last.id()).encode(shape)));
    }

    @GetMapping("/orders")
    @Operation(
            operationId = "listHostOrders",
            summary = "The orders on your spaces, newest first",
            description = "Rejected ones only with status=REJECTED. The booker is shown for COMPLETED orders only.")
    @ApiErrors({
        ProblemCode.SPACE_NOT_FOUND,
        ProblemCode.NOT_SPACE_OWNER,
        ProblemCode.INVALID_PARAMETER,
        ProblemCode.CURSOR_MISMATCH
    })
    HostPage<HostOrder> orders(
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
        List<HostOrder> found = orders.page(query, cursor == null ? null : query.keyset(cursor), limit + 1);
        return page(found, limit, query::cursorAt);
    }

    @GetMapping("/orders/{id}")
    @Operation(
            operationId = "getHostOrder",
            summary = "An order on one of your spaces",
            description = "The booker is shown for a COMPLETED order only.")
    @ApiErrors({ProblemCode.ORDER_NOT_FOUND, ProblemCode.INVALID_PARAMETER})
    ResponseEntity<HostOrder> order(SignedIn host, @Parameter(description = "Id of the order") @PathVariable UUID id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(cancellations.require(host, id));
    }

    @GetMapping("/calendar")
    @Operation(
            operationId = "getHostCalendar",
            summary = "The calendar of your space",
            description = "Each half is FREE, HELD or BOOKED with the order, or BLOCKED with the block.")
    @ApiErrors({ProblemCode.SPACE_NOT_FOUND, ProblemCode.NOT_SPACE_OWNER, ProblemCode.INVALID_PARAMETER})
    HostCalendar calendar(
            SignedIn host,
            @RequestParam long spaceId,
            @Parameter(description = "First date; today in Seoul if absent")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Last date, included, up to 92 days in all; 31 days in all if absent")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate to) {
        LocalDate first = from == null ? LocalDate.ofInstant(clock.instant(), Half.ZONE) : from;
        LocalDate last = to == null ? first.plusDays(DEFAULT_DAYS - 1) : to;
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= MAX_DAYS) {
            throw Problem.of(ProblemCode.INVALID_PARAMETER, "span")
                    .withDetailValue("most", MAX_DAYS)
                    .with("parameter", "to")
                    .exception();
        }
        spaces.requireOwn(host.userId(), spaceId);
        return calendars.between(spaceId, first, last);
    }

    @PostMapping("/orders/{id}/cancellation")
    @Operation(
            operationId = "cancelHostOrder",
            summary = "Cancel an order on your space",
            description = "Until the stay is over; the guest gets a full refund. Poll Location.")
    @ApiResponse(responseCode = "202", description = "Accepted; Location is the order")
    @ApiErrors({
        ProblemCode.INVALID_PARAMETER,
        ProblemCode.IDEMPOTENCY_KEY_REQUIRED,
        ProblemCode.IDEMPOTENCY_KEY_REUSED,
        ProblemCode.ORDER_NOT_FOUND,
        ProblemCode.NOT_CANCELLABLE,
        ProblemCode.STAY_STARTED
    })
    ResponseEntity<HostOrder> cancel(
            SignedIn host,
            @Parameter(description = "Id of the order") @PathVariable UUID id,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        HostOrder order = cancellations.accept(host, id, requests.find(host.userId(), key));
        return ResponseEntity.accepted()
                .location(URI.create("/v1/host/orders/" + id))
                .header(HttpHeaders.RETRY_AFTER, ONE_SECOND)
                .body(order);
    }

    private static <T> HostPage<T> page(List<T> found, int limit, Function<T, String> cursor) {
        List<T> shown = found.subList(0, Math.min(limit, found.size()));
        return new HostPage<>(shown, found.size() > limit ? cursor.apply(shown.getLast()) : null);
    }

    private static long number(String cursor, String shape) {
        try {
            return StrictText.number(Cursor.decode(cursor, shape, 1).values().getFirst());
        } catch (NumberFormatException tampered) {
            throw Cursor.mismatch();
        }
    }
}
