package com.ourspace.booking.reservation.domain.simulation;

import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.space.RefundPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A granted order in the reference model. */
final class OrderModel {
    final UUID id;
    final SpaceDate spaceDate;
    final Slot slot;
    final long guestId;
    final long price;
    final Instant holdExpiresAt;
    OrderStatus status = OrderStatus.WAITING;
    final long recordOffset;
    final RefundPolicy policy;
    Instant paidAt = Instant.EPOCH;
    int version = 1;

    OrderModel(RequestReservation request, long price, RefundPolicy policy, Instant holdExpiresAt, long recordOffset) {
        this.recordOffset = recordOffset;
        this.id = request.orderId();
        this.spaceDate = request.spaceDate();
        this.slot = request.slot();
        this.guestId = request.guestId();
        this.price = price;
        this.policy = policy;
        this.holdExpiresAt = holdExpiresAt;
    }

    LocalDate useDate() {
        return spaceDate.useDate();
    }

    boolean isWaiting() {
        return status == OrderStatus.WAITING;
    }

    void end(OrderStatus as, SpaceDateModel spaceDateModel) {
        status = as;
        version++;
        spaceDateModel.claims.values().removeIf(claim -> claim.orderId().equals(id));
    }
}
