package com.ourspace.api.reservation;

import com.ourspace.api.web.LocalizedMessage;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.Conflict;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Translates each refusal of the domain into a problem, with its code and members. */
public final class RefusalProblems {

    private RefusalProblems() {}

    /**
     * The rejection of a request.
     *
     * @param offset the offset of the request in the log; null if it was not published
     */
    public static Problem of(Rejection rejection, @Nullable Long offset) {
        return switch (rejection) {
            case Rejection.SpaceNotFound _ -> Problem.of(ProblemCode.SPACE_NOT_FOUND);
            case Rejection.SpaceNotActive _ -> Problem.of(ProblemCode.SPACE_NOT_ACTIVE);
            case Rejection.OwnSpace _ -> Problem.of(ProblemCode.OWN_SPACE);
            case Rejection.GuestSuspended _ -> Problem.of(ProblemCode.GUEST_SUSPENDED);
            case Rejection.SlotNotOffered no ->
                Problem.of(ProblemCode.SLOT_NOT_OFFERED, no.offered().isEmpty() ? "none" : "others")
                        .with("offered", no.offered());
            case Rejection.DateInPast no -> Problem.of(ProblemCode.DATE_IN_PAST).with("today", no.today());
            case Rejection.SlotStarted no ->
                Problem.of(ProblemCode.SLOT_STARTED).with("startsAt", no.startsAt());
            case Rejection.TooLittleNotice no ->
                Problem.of(ProblemCode.TOO_LITTLE_NOTICE).with("bookableUntil", no.bookableUntil());
            case Rejection.DateTooFar no -> Problem.of(ProblemCode.DATE_TOO_FAR).with("lastDate", no.lastDate());
            case Rejection.HeadcountBelowMin no -> headCount(ProblemCode.HEADCOUNT_BELOW_MIN, no.min(), no.max());
            case Rejection.HeadcountAboveMax no -> headCount(ProblemCode.HEADCOUNT_ABOVE_MAX, no.min(), no.max());
            case Rejection.PriceChanged no ->
                Problem.of(ProblemCode.PRICE_CHANGED).with("price", no.price());
            case Rejection.AlreadyYours no ->
                Problem.of(ProblemCode.ALREADY_YOURS).with("existingOrderId", no.existingOrderId());
            case Rejection.HoldLimit no ->
                Problem.of(ProblemCode.HOLD_LIMIT).with("limit", no.limit()).with("retryAt", no.retryAt());
            case Rejection.HoldCooldown no ->
                Problem.of(ProblemCode.HOLD_COOLDOWN).with("retryAt", no.retryAt());
            case Rejection.SlotBlocked no -> conflict(ProblemCode.SLOT_BLOCKED, no.conflicts(), offset);
            case Rejection.SlotBooked no -> conflict(ProblemCode.SLOT_BOOKED, no.conflicts(), offset);
            case Rejection.SlotHeld no -> conflict(ProblemCode.SLOT_HELD, no.conflicts(), offset);
            case Rejection.InternalError no -> undecided(no.traceId());
        };
    }

    /** The refusal of a payment. */
    static Problem of(PaymentRefusal refusal) {
        return switch (refusal) {
            case PaymentRefusal.HoldExpired no ->
                Problem.of(ProblemCode.HOLD_EXPIRED).with("holdExpiresAt", no.holdExpiresAt());
            case PaymentRefusal.PriceMismatch no ->
                Problem.of(ProblemCode.PRICE_MISMATCH).with("price", no.price());
            case PaymentRefusal.InsufficientPoints no ->
                Problem.of(ProblemCode.INSUFFICIENT_POINTS)
                        .with("balance", no.balance())
                        .with("price", no.price())
                        .with("shortfall", no.shortfall());
            case PaymentRefusal.NotPayable no ->
                Problem.of(ProblemCode.NOT_PAYABLE).with("orderStatus", no.status());
            case PaymentRefusal.InternalError no -> undecided(no.traceId());
        };
    }

    /** The refusal of a cancellation. */
    static Problem of(CancellationRefusal refusal) {
        return switch (refusal) {
            case CancellationRefusal.NotCancellable no ->
                Problem.of(ProblemCode.NOT_CANCELLABLE).with("orderStatus", no.status());
            case CancellationRefusal.StayStarted no ->
                Problem.of(ProblemCode.STAY_STARTED).with("since", no.since());
            case CancellationRefusal.RefundChanged no ->
                Problem.of(ProblemCode.REFUND_CHANGED)
                        .withDetailValue("amount", no.quote().amount())
                        .withDetailValue("until", no.quote().validUntil())
                        .with("quote", no.quote());
            case CancellationRefusal.InternalError no -> undecided(no.traceId());
        };
    }

    /**
     * A command that could not be decoded or decided.
     *
     * @param traceId the id of the trace, by which an operator finds the command
     */
    public static Problem undecided(String traceId) {
        return Problem.of(ProblemCode.INTERNAL_ERROR, "undecided").with("traceId", traceId);
    }

    private static Problem headCount(ProblemCode code, int min, int max) {
        return Problem.of(code).with("min", min).with("max", max);
    }

    private static Problem conflict(ProblemCode code, List<Conflict> conflicts, @Nullable Long offset) {
        Problem problem = Problem.of(code)
                .withDetailValue(
                        "taken",
                        conflicts.stream().map(taken -> words(taken, offset)).toList())
                .with("halves", conflicts.stream().map(Conflict::half).toList())
                .with("conflicts", conflicts);
        return conflicts.stream()
                .map(Conflict::heldUntil)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .map(heldUntil -> problem.with("heldUntil", heldUntil))
                .orElse(problem);
    }

    private static LocalizedMessage words(Conflict taken, @Nullable Long offset) {
        LocalizedMessage words = LocalizedMessage.of(offset == null ? "conflict.atOnce" : "conflict.decided")
                .with("half", taken.half())
                .with("state", taken.state())
                .with("first", Long.toString(taken.takenAt()))
                .with("yours", String.valueOf(offset));
        return taken.heldUntil() == null
                ? words.with("until", "")
                : words.with("until", LocalizedMessage.of("conflict.until").with("at", taken.heldUntil()));
    }
}
