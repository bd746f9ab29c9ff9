package com.ourspace.contracts.reservation;

import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A guest's command about a waitlist entry. */
public sealed interface WaitlistCommand extends ReservationCommand {

    /** The id of the entry, assigned before the command was published. */
    UUID entryId();

    /** The guest who waits. */
    long guestId();

    @Override
    default UUID subjectId() {
        return entryId();
    }

    /**
     * A guest joins the waitlist for a taken slot. The id of the message is the id of the waitlist entry.
     *
     * @param orderId id of the order that the entry becomes when it is offered
     * @param slot slot that the guest waits for
     * @param guestId user who waits
     * @param headCount number of people
     * @param maxPrice highest price for automatic payment, whole KRW; absent if any price is accepted
     * @param autoPay whether the offered order is paid at once, if the guest has enough points
     * @param requestDigest as in {@link RequestReservation}
     */
    record JoinWaitlist(
            UUID entryId,
            UUID orderId,
            long spaceId,
            LocalDate useDate,
            Slot slot,
            long guestId,
            int headCount,
            @Nullable Long maxPrice,
            boolean autoPay,
            String requestDigest)
            implements WaitlistCommand {}

    /**
     * A guest leaves the waitlist.
     *
     * @param guestId user who waits
     */
    record LeaveWaitlist(UUID entryId, long spaceId, LocalDate useDate, long guestId) implements WaitlistCommand {}
}
