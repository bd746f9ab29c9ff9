package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.BlockRefused;
import com.ourspace.contracts.reservation.CancellationRefused;
import com.ourspace.contracts.reservation.HoldExpired;
import com.ourspace.contracts.reservation.OrderEvent;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.PaymentRefused;
import com.ourspace.contracts.reservation.ReservationCancelled;
import com.ourspace.contracts.reservation.ReservationCompleted;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.ReservationHeld;
import com.ourspace.contracts.reservation.ReservationRejected;
import com.ourspace.contracts.reservation.SlotBlocked;
import com.ourspace.contracts.reservation.SlotUnblocked;
import com.ourspace.contracts.reservation.WaitlistEnded;
import com.ourspace.contracts.reservation.WaitlistJoined;
import com.ourspace.contracts.reservation.WaitlistLeft;
import com.ourspace.contracts.reservation.WaitlistOffered;
import com.ourspace.contracts.reservation.WaitlistRefused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;

/** A space-date while events are applied to it. */
final class ScheduleEvolution {

    private final DaySchedule before;
    private final SequencedMap<UUID, Order> orders;
    private final SequencedMap<UUID, Block> blocks;
    private final SequencedMap<UUID, WaitlistEntry> waitlist;

    ScheduleEvolution(DaySchedule before) {
        this.before = before;
        orders = new LinkedHashMap<>(before.orders());
        blocks = new LinkedHashMap<>(before.blocks());
        waitlist = new LinkedHashMap<>(before.waitlist());
    }

    DaySchedule apply(List<ReservationEvent> events) {
        events.forEach(this::apply);
        return new DaySchedule(before.spaceDate(), before.lastSeq(), before.lastAt(), orders, blocks, waitlist);
    }

    private void apply(ReservationEvent event) {
        switch (event) {
            case ReservationHeld held -> orders.put(held.orderId(), granted(held));
            case ReservationCompleted paid -> pay(paid);
            case HoldExpired expired -> expire(expired);
            case ReservationCancelled cancelled -> cancel(cancelled);
            case PaymentRefused refused -> touch(refused);
            case CancellationRefused refused -> touch(refused);
            case SlotBlocked blocked -> blocks.put(blocked.blockId(), blocked(blocked));
            case SlotUnblocked unblocked -> blocks.remove(unblocked.blockId());
            case WaitlistJoined joined -> waitlist.put(joined.entryId(), waiting(joined));
            case WaitlistOffered offered -> waitlist.remove(offered.entryId());
            case WaitlistLeft left -> waitlist.remove(left.entryId());
            case WaitlistEnded ended -> waitlist.remove(ended.entryId());
            case ReservationRejected _, BlockRefused _, WaitlistRefused _ -> {
                // Never owned anything, so nothing on this space-date changes.
            }
        }
    }

    private static Order granted(ReservationHeld held) {
        return new Order(
                held.orderId(),
                held.slot(),
                held.guestId(),
                held.headCount(),
                held.price(),
                held.refundPolicy(),
                OrderStatus.WAITING,
                held.holdExpiresAt(),
                held.decision().offset(),
                null,
                null,
                held.version());
    }

    private static Block blocked(SlotBlocked event) {
        return new Block(
                event.blockId(), event.slot(), event.hostId(), event.decision().offset());
    }

    private static WaitlistEntry waiting(WaitlistJoined event) {
        return new WaitlistEntry(
                event.entryId(),
                event.orderId(),
                event.slot(),
                event.guestId(),
                event.headCount(),
                event.maxPrice(),
                event.autoPay(),
                event.requestDigest(),
                event.decision().offset());
    }

    private void pay(ReservationCompleted event) {
        orders.computeIfPresent(
                event.orderId(), (_, order) -> order.paid(event.decision().at(), event.version()));
    }

    private void cancel(ReservationCancelled event) {
        orders.computeIfPresent(event.orderId(), (_, order) -> order.cancelled(event.refundAmount(), event.version()));
    }

    private void expire(HoldExpired event) {
        orders.computeIfPresent(event.orderId(), (_, order) -> order.becoming(OrderStatus.EXPIRED, event.version()));
    }

    /** A refusal leaves the order as it is, and counts as something that happened to it where it is the owner's. */
    private void touch(OrderEvent event) {
        orders.computeIfPresent(
                event.orderId(),
                (_, order) ->
                        event.version() > order.version() ? order.becoming(order.status(), event.version()) : order);
    }
}
