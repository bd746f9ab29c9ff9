package com.ourspace.contracts.reservation;

import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.space.RefundPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a command about an order. The records stand in the order of its life: held or rejected, then paid,
 * expired or cancelled.
 */
public sealed interface OrderEvent extends ReservationEvent {

    /** The id of the order. */
    UUID orderId();

    /**
     * The version of the order after this event, from 1; readers drop a version that is not newer than the one they
     * know.
     */
    int version();

    @Override
    default UUID subjectId() {
        return orderId();
    }

    /**
     * The slot is held for the guest until {@code holdExpiresAt}: PENDING became WAITING.
     *
     * @param slot held slot
     * @param guestId user id of the guest
     * @param headCount number of people
     * @param price price, whole KRW, fixed for this order
     * @param refundPolicy refund policy, fixed for this order
     * @param holdExpiresAt end of the hold unless it is paid; it never moves
     * @param requestDigest as in {@link RequestReservation}
     */
    record ReservationHeld(
            UUID orderId,
            long spaceId,
            LocalDate useDate,
            Slot slot,
            long guestId,
            int headCount,
            long price,
            RefundPolicy refundPolicy,
            Instant holdExpiresAt,
            String requestDigest,
            int version,
            Decided decision)
            implements OrderEvent {}

    /**
     * The request was rejected: PENDING became REJECTED.
     *
     * @param slot requested slot; absent, as are guest, head count and digest, only if the request could not be read or
     *     decided
     * @param guestId user id of the guest
     * @param headCount number of people
     * @param rejection first rule that failed, with the values that a guest needs for the next step
     * @param requestDigest as in {@link RequestReservation}
     */
    record ReservationRejected(
            UUID orderId,
            long spaceId,
            LocalDate useDate,
            @Nullable Slot slot,
            @Nullable Long guestId,
            @Nullable Integer headCount,
            Rejection rejection,
            @Nullable String requestDigest,
            int version,
            Decided decision)
            implements OrderEvent {}

    /**
     * The hold was paid: WAITING became COMPLETED.
     *
     * @param slot booked slot
     * @param guestId user id of the guest
     * @param amount paid amount, whole KRW
     */
    record ReservationCompleted(
            UUID orderId,
            long spaceId,
            LocalDate useDate,
            Slot slot,
            long guestId,
            long amount,
            int version,
            Decided decision)
            implements OrderEvent {}

    /**
     * A payment was refused and took nothing. A live hold stays live, and its end does not move.
     *
     * @param guestId user who tried to pay; absent, as is the amount, only if the command could not be read or decided
     * @param amount offered amount, whole KRW
     * @param refusal reason of the refusal
     * @param version version of the order; 0 if it does not exist
     */
    record PaymentRefused(
            UUID orderId,
            long spaceId,
            LocalDate useDate,
            @Nullable Long guestId,
            @Nullable Long amount,
            PaymentRefusal refusal,
            int version,
            Decided decision)
            implements OrderEvent {}

    /**
     * The hold ended without payment and its halves are free: WAITING became EXPIRED.
     *
     * @param slot slot that is free again
     * @param guestId user id of the guest
     */
    record HoldExpired(
            UUID orderId, long spaceId, LocalDate useDate, Slot slot, long guestId, int version, Decided decision)
            implements OrderEvent {}

    /**
     * The order was cancelled and its halves are free: WAITING or COMPLETED became CANCELLED.
     *
     * @param slot slot that is free again
     * @param guestId user id of the guest
     * @param by role of the user who cancelled
     * @param was status before the cancellation
     * @param refundAmount refund, whole KRW; absent if nothing was paid
     */
    record ReservationCancelled(
            UUID orderId,
            long spaceId,
            LocalDate useDate,
            Slot slot,
            long guestId,
            Canceller by,
            OrderStatus was,
            @Nullable Long refundAmount,
            int version,
            Decided decision)
            implements OrderEvent {}

    /**
     * A cancellation was refused; nothing changed.
     *
     * @param by role of the user who tried to cancel; absent only if the command could not be read or decided
     * @param refusal reason of the refusal
     * @param version version of the order; 0 if it does not exist
     */
    record CancellationRefused(
            UUID orderId,
            long spaceId,
            LocalDate useDate,
            @Nullable Canceller by,
            CancellationRefusal refusal,
            int version,
            Decided decision)
            implements OrderEvent {}
}
