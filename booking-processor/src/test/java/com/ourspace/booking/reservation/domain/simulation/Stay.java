package com.ourspace.booking.reservation.domain.simulation;

import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.RequestReservation;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.space.RefundPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An order in the witness's book, from the hold on. */
final class Stay {
    final UUID id;
    final SpaceDate spaceDate;
    final Slot slot;
    final long guestId;
    final long price;
    final Instant until;
    OrderStatus status = OrderStatus.WAITING;
    final long takenAt;
    final RefundPolicy policy;
    Instant paidAt = Instant.EPOCH;
    int version = 1;

    Stay(RequestReservation request, long price, RefundPolicy policy, Instant until, long takenAt) {
        this.takenAt = takenAt;
        this.id = request.orderId();
        this.spaceDate = request.spaceDate();
        this.slot = request.slot();
        this.guestId = request.guestId();
        this.price = price;
        this.policy = policy;
        this.until = until;
    }

    LocalDate useDate() {
        return spaceDate.useDate();
    }

    boolean waits() {
        return status == OrderStatus.WAITING;
    }

    void end(OrderStatus as, SpaceDateModel spaceDateModel) {
        status = as;
        version++;
        spaceDateModel.claims.values().removeIf(claim -> claim.orderId().equals(id));
    }
}
