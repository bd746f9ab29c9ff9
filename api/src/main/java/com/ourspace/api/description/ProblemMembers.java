package com.ourspace.api.description;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.ourspace.api.web.FieldError;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.reservation.Conflict;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.RefundQuote;
import com.ourspace.contracts.reservation.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The members that each code adds to a problem (product page, section 4), as records for the API's description only.
 * Answers are built elsewhere; every answer of every test is checked against this description.
 */
final class ProblemMembers {

    private static final Map<ProblemCode, Class<? extends Record>> RECORDS = Map.ofEntries(
            Map.entry(ProblemCode.INTERNAL_ERROR, Trace.class),
            Map.entry(ProblemCode.INVALID_PARAMETER, Parameter.class),
            Map.entry(ProblemCode.VALIDATION_FAILED, Fields.class),
            Map.entry(ProblemCode.BOOKER_INVALID, Fields.class),
            Map.entry(ProblemCode.RATING_OUT_OF_RANGE, Fields.class),
            Map.entry(ProblemCode.IMAGE_REQUIRED, Images.class),
            Map.entry(ProblemCode.IMAGE_TOO_MANY, Images.class),
            Map.entry(ProblemCode.IMAGE_TOO_LARGE, Images.class),
            Map.entry(ProblemCode.IMAGE_TYPE_UNSUPPORTED, Images.class),
            Map.entry(ProblemCode.IMAGE_DIMENSIONS, Images.class),
            Map.entry(ProblemCode.IMAGE_UNREADABLE, Images.class),
            Map.entry(ProblemCode.SLOT_NOT_OFFERED, Offered.class),
            Map.entry(ProblemCode.DATE_IN_PAST, Today.class),
            Map.entry(ProblemCode.SLOT_STARTED, StartsAt.class),
            Map.entry(ProblemCode.TOO_LITTLE_NOTICE, BookableUntil.class),
            Map.entry(ProblemCode.DATE_TOO_FAR, LastDate.class),
            Map.entry(ProblemCode.HEADCOUNT_BELOW_MIN, HeadCounts.class),
            Map.entry(ProblemCode.HEADCOUNT_ABOVE_MAX, HeadCounts.class),
            Map.entry(ProblemCode.PRICE_CHANGED, Price.class),
            Map.entry(ProblemCode.ALREADY_YOURS, ExistingOrder.class),
            Map.entry(ProblemCode.HOLD_LIMIT, Holds.class),
            Map.entry(ProblemCode.HOLD_COOLDOWN, RetryAt.class),
            Map.entry(ProblemCode.SLOT_BLOCKED, Taken.class),
            Map.entry(ProblemCode.SLOT_BOOKED, Taken.class),
            Map.entry(ProblemCode.SLOT_HELD, Taken.class),
            Map.entry(ProblemCode.ALREADY_WAITING, ExistingEntry.class),
            Map.entry(ProblemCode.BLOCK_CONFLICT, Conflicting.class),
            Map.entry(ProblemCode.SPACE_HAS_BOOKINGS, Bookings.class),
            Map.entry(ProblemCode.ACCOUNT_HAS_BOOKINGS, Orders.class),
            Map.entry(ProblemCode.ACCOUNT_HAS_SPACES, Spaces.class),
            Map.entry(ProblemCode.STALE_VERSION, Version.class),
            Map.entry(ProblemCode.HOLD_EXPIRED, Hold.class),
            Map.entry(ProblemCode.PRICE_MISMATCH, Price.class),
            Map.entry(ProblemCode.INSUFFICIENT_POINTS, Points.class),
            Map.entry(ProblemCode.NOT_PAYABLE, Status.class),
            Map.entry(ProblemCode.NOT_CANCELLABLE, Status.class),
            Map.entry(ProblemCode.STAY_STARTED, Since.class),
            Map.entry(ProblemCode.REFUND_CHANGED, NewQuote.class));

    private ProblemMembers() {}

    /** The record whose components are the code's members; empty if it adds none. */
    static Optional<Class<? extends Record>> of(ProblemCode code) {
        return Optional.ofNullable(RECORDS.get(code));
    }

    /** Absent where the problem is about no single parameter. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Parameter(@Nullable String parameter) {}

    private record Trace(String traceId) {}

    private record Fields(List<FieldError> errors) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Images(
            @Nullable List<FieldError> errors, @Nullable Integer limit) {}

    private record Offered(List<Slot> offered) {}

    private record Today(LocalDate today) {}

    private record StartsAt(Instant startsAt) {}

    private record BookableUntil(Instant bookableUntil) {}

    private record LastDate(LocalDate lastDate) {}

    private record HeadCounts(int min, int max) {}

    private record Price(long price) {}

    private record ExistingOrder(UUID existingOrderId) {}

    private record Holds(int limit, Instant retryAt) {}

    private record RetryAt(Instant retryAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Taken(
            List<Half> halves,
            List<Conflict> conflicts,
            @Nullable Instant heldUntil) {}

    private record ExistingEntry(UUID existingEntryId) {}

    private record Conflicting(List<UUID> orderIds, List<UUID> blockIds) {}

    private record Bookings(List<UUID> orderIds) {}

    private record Orders(List<UUID> orders) {}

    private record Spaces(List<Long> spaceIds) {}

    private record Version(int version) {}

    private record Hold(Instant holdExpiresAt) {}

    private record Points(long balance, long price, long shortfall) {}

    private record Status(OrderStatus orderStatus) {}

    private record Since(Instant since) {}

    private record NewQuote(RefundQuote quote) {}
}
