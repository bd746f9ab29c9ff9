package com.ourspace.api.reservation;

import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.ClaimState;
import com.ourspace.contracts.reservation.Conflict;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every "no" of the domain in plain words, with its code and what its code adds. */
final class Refusals {

    private Refusals() {}

    /**
     * Why a reservation was refused.
     *
     * @param offset where in the log the request stood; null if it did not get there
     */
    static Problem of(Rejection rejection, @Nullable Long offset) {
        return switch (rejection) {
            case Rejection.SpaceNotFound _ ->
                Problem.of(ProblemCode.SPACE_NOT_FOUND, "There is no space with this number.");
            case Rejection.SpaceNotActive _ ->
                Problem.of(ProblemCode.SPACE_NOT_ACTIVE, "The space takes no bookings at present.");
            case Rejection.OwnSpace _ ->
                Problem.of(ProblemCode.OWN_SPACE, "This space is yours; block the slot instead of booking it.");
            case Rejection.GuestSuspended _ ->
                Problem.of(ProblemCode.GUEST_SUSPENDED, "This account may not book at present.");
            case Rejection.SlotNotOffered no ->
                Problem.of(
                                ProblemCode.SLOT_NOT_OFFERED,
                                "The space offers "
                                        + (no.offered().isEmpty()
                                                ? "no slot"
                                                : no.offered().stream()
                                                        .map(Enum::name)
                                                        .collect(Collectors.joining(", ")))
                                        + ".")
                        .with("offered", no.offered());
            case Rejection.DateInPast no ->
                Problem.of(ProblemCode.DATE_IN_PAST, "Today in Seoul is " + no.today() + ".")
                        .with("today", no.today());
            case Rejection.SlotStarted no ->
                Problem.of(ProblemCode.SLOT_STARTED, "The slot started at " + no.startsAt() + ".")
                        .with("startsAt", no.startsAt());
            case Rejection.TooLittleNotice no ->
                Problem.of(ProblemCode.TOO_LITTLE_NOTICE, "It could be booked until " + no.bookableUntil() + ".")
                        .with("bookableUntil", no.bookableUntil());
            case Rejection.DateTooFar no ->
                Problem.of(ProblemCode.DATE_TOO_FAR, "The last date that can be booked is " + no.lastDate() + ".")
                        .with("lastDate", no.lastDate());
            case Rejection.HeadcountBelowMin no -> headCount(ProblemCode.HEADCOUNT_BELOW_MIN, no.min(), no.max());
            case Rejection.HeadcountAboveMax no -> headCount(ProblemCode.HEADCOUNT_ABOVE_MAX, no.min(), no.max());
            case Rejection.PriceChanged no ->
                Problem.of(ProblemCode.PRICE_CHANGED, "The price is ₩" + no.price() + ".")
                        .with("price", no.price());
            case Rejection.AlreadyYours no ->
                Problem.of(ProblemCode.ALREADY_YOURS, "You have it by order " + no.existingOrderId() + ".")
                        .with("existingOrderId", no.existingOrderId());
            case Rejection.HoldLimit no ->
                Problem.of(
                                ProblemCode.HOLD_LIMIT,
                                "You hold " + no.limit() + " slots; one hold ends at " + no.retryAt() + ".")
                        .with("limit", no.limit())
                        .with("retryAt", no.retryAt());
            case Rejection.HoldCooldown no ->
                Problem.of(ProblemCode.HOLD_COOLDOWN, "You can ask for it again at " + no.retryAt() + ".")
                        .with("retryAt", no.retryAt());
            case Rejection.SlotBooked no -> conflict(ProblemCode.SLOT_BOOKED, no.conflicts(), offset);
            case Rejection.SlotHeld no -> conflict(ProblemCode.SLOT_HELD, no.conflicts(), offset);
            case Rejection.InternalError no ->
                Problem.of(ProblemCode.INTERNAL_ERROR, "The request could not be decided; it is noted.")
                        .with("traceId", no.traceId());
        };
    }

    /** Why a payment took nothing. */
    static Problem of(PaymentRefusal refusal) {
        return switch (refusal) {
            case PaymentRefusal.HoldOver no ->
                Problem.of(ProblemCode.HOLD_EXPIRED, "The hold ended at " + no.holdExpiresAt() + ".")
                        .with("holdExpiresAt", no.holdExpiresAt());
            case PaymentRefusal.PriceMismatch no ->
                Problem.of(ProblemCode.PRICE_MISMATCH, "The price is ₩" + no.price() + ".")
                        .with("price", no.price());
            case PaymentRefusal.NotPayable no ->
                Problem.of(ProblemCode.NOT_PAYABLE, "The order is " + no.status() + "; only WAITING can be paid.")
                        .with("orderStatus", no.status());
        };
    }

    /** Why a cancellation changed nothing. */
    static Problem of(CancellationRefusal refusal) {
        return switch (refusal) {
            case CancellationRefusal.NotCancellable no ->
                Problem.of(
                                ProblemCode.NOT_CANCELLABLE,
                                "The order is " + no.status() + "; only WAITING and COMPLETED can be cancelled.")
                        .with("orderStatus", no.status());
            case CancellationRefusal.StayStarted no ->
                Problem.of(ProblemCode.STAY_STARTED, "It is too late since " + no.since() + ".")
                        .with("since", no.since());
        };
    }

    private static Problem headCount(ProblemCode code, int min, int max) {
        return Problem.of(code, "The space takes " + min + " to " + max + " people.")
                .with("min", min)
                .with("max", max);
    }

    private static Problem conflict(ProblemCode code, List<Conflict> conflicts, @Nullable Long offset) {
        String detail = conflicts.stream().map(taken -> sentence(taken, offset)).collect(Collectors.joining(" "));
        Problem problem = Problem.of(code, detail)
                .with("halves", conflicts.stream().map(Conflict::half).toList())
                .with("conflicts", conflicts);
        return conflicts.stream()
                .map(Conflict::heldUntil)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .map(heldUntil -> problem.with("heldUntil", heldUntil))
                .orElse(problem);
    }

    private static String sentence(Conflict taken, @Nullable Long offset) {
        String how = taken.state() == ClaimState.HELD ? " is held" : " is booked";
        String yours = offset == null ? "" : ", yours was " + offset;
        String until = taken.heldUntil() == null ? "" : " until " + taken.heldUntil();
        return taken.half() + how + " by a request that came first (offset " + taken.takenAt() + yours + ")" + until
                + ".";
    }
}
