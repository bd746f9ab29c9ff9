package com.ourspace.contracts.reservation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.WaitlistCommand.JoinWaitlist;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a decision about a waitlist entry. The records stand in the order of its life: joined or refused, then
 * offered, left or ended.
 */
public sealed interface WaitlistEvent extends ReservationEvent {

    /** The id of the entry. */
    UUID entryId();

    @Override
    default UUID subjectId() {
        return entryId();
    }

    /**
     * The guest is on the waitlist. The position in the log determines who is first.
     *
     * @param orderId as in {@link JoinWaitlist}
     * @param slot slot that the guest waits for
     * @param guestId user id of the guest
     * @param headCount number of people
     * @param maxPrice as in {@link JoinWaitlist}
     * @param autoPay as in {@link JoinWaitlist}
     * @param requestDigest as in {@link RequestReservation}
     */
    record WaitlistJoined(
            UUID entryId,
            UUID orderId,
            long spaceId,
            LocalDate useDate,
            Slot slot,
            long guestId,
            int headCount,
            @Nullable Long maxPrice,
            boolean autoPay,
            String requestDigest,
            Decided decision)
            implements WaitlistEvent {}

    /**
     * Joining or leaving a waitlist was refused; nothing changed.
     *
     * @param guestId user who asked; absent only if the command could not be read or decided
     * @param refusal reason of the refusal
     */
    record WaitlistRefused(
            UUID entryId,
            long spaceId,
            LocalDate useDate,
            @Nullable Long guestId,
            WaitlistRefusal refusal,
            Decided decision)
            implements WaitlistEvent {}

    /**
     * The slot was offered to the guest: the waitlist entry became an order, which is held, or paid at once.
     *
     * @param slot offered slot
     * @param guestId user id of the guest
     * @param orderId order that the entry became; the events of that order follow
     * @param holdExpiresAt end of the hold unless it is paid
     */
    record WaitlistOffered(
            UUID entryId,
            long spaceId,
            LocalDate useDate,
            Slot slot,
            long guestId,
            UUID orderId,
            Instant holdExpiresAt,
            Decided decision)
            implements WaitlistEvent {}

    /**
     * The guest left the waitlist.
     *
     * @param guestId user id of the guest
     */
    record WaitlistLeft(UUID entryId, long spaceId, LocalDate useDate, long guestId, Decided decision)
            implements WaitlistEvent {}

    /**
     * The waitlist entry ended before the guest got an offer.
     *
     * @param guestId user id of the guest
     * @param reason reason of the end; absent if the slot started, which was the only reason in old records
     */
    record WaitlistEnded(
            UUID entryId,
            long spaceId,
            LocalDate useDate,
            long guestId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            WaitlistEndReason reason,

            Decided decision)
            implements WaitlistEvent {}
}
