package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.BlockEvent.BlockRefused;
import com.ourspace.contracts.reservation.BlockEvent.SlotBlocked;
import com.ourspace.contracts.reservation.BlockEvent.SlotUnblocked;
import com.ourspace.contracts.reservation.OrderEvent;
import com.ourspace.contracts.reservation.OrderEvent.CancellationRefused;
import com.ourspace.contracts.reservation.OrderEvent.HoldExpired;
import com.ourspace.contracts.reservation.OrderEvent.PaymentRefused;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCancelled;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCompleted;
import com.ourspace.contracts.reservation.OrderEvent.ReservationHeld;
import com.ourspace.contracts.reservation.OrderEvent.ReservationRejected;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistEnded;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistJoined;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistLeft;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistOffered;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistRefused;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The state of a space-date after an event: the one place where an event is applied. */
final class ScheduleEvolution {

    private ScheduleEvolution() {}

    static DaySchedule evolve(DaySchedule before, ReservationEvent event) {
        return switch (event) {
            case ReservationHeld held -> withOrders(before, orders -> orders.put(held.orderId(), granted(held)));
            case ReservationCompleted paid ->
                change(
                        before,
                        paid,
                        order -> new Order.Completed(
                                order.terms(), paid.decision().at(), paid.version()));
            case HoldExpired expired ->
                change(before, expired, order -> new Order.Expired(order.terms(), expired.version()));
            case ReservationCancelled cancelled ->
                change(before, cancelled, order -> new Order.Cancelled(order.terms(), cancelled.version()));
            case PaymentRefused refused -> count(before, refused);
            case CancellationRefused refused -> count(before, refused);
            case SlotBlocked blocked -> withBlocks(before, blocks -> blocks.put(blocked.blockId(), block(blocked)));
            case SlotUnblocked unblocked -> withBlocks(before, blocks -> blocks.remove(unblocked.blockId()));
            case WaitlistJoined joined -> withWaitlist(before, entries -> entries.put(joined.entryId(), entry(joined)));
            case WaitlistOffered offered -> withWaitlist(before, entries -> entries.remove(offered.entryId()));
            case WaitlistLeft left -> withWaitlist(before, entries -> entries.remove(left.entryId()));
            case WaitlistEnded ended -> withWaitlist(before, entries -> entries.remove(ended.entryId()));
            // A refused request never owned anything, so nothing on this space-date changes.
            case ReservationRejected _, BlockRefused _, WaitlistRefused _ -> before;
        };
    }

    private static DaySchedule change(DaySchedule before, OrderEvent event, UnaryOperator<Order> change) {
        return withOrders(
                before, orders -> orders.computeIfPresent(event.orderId(), (_, order) -> change.apply(order)));
    }

    /** A refusal leaves the order as it is, and counts as an event of the order where it has a version of its own. */
    private static DaySchedule count(DaySchedule before, OrderEvent refused) {
        return before.find(refused.orderId())
                .filter(order -> refused.version() > order.version())
                .map(_ -> change(before, refused, order -> order.withVersion(refused.version())))
                .orElse(before);
    }

    private static DaySchedule withOrders(DaySchedule before, Consumer<SequencedMap<UUID, Order>> change) {
        SequencedMap<UUID, Order> orders = new LinkedHashMap<>(before.orders());
        change.accept(orders);
        return new DaySchedule(
                before.spaceDate(), before.lastSeq(), before.lastAt(), orders, before.blocks(), before.waitlist());
    }

    private static DaySchedule withBlocks(DaySchedule before, Consumer<SequencedMap<UUID, Block>> change) {
        SequencedMap<UUID, Block> blocks = new LinkedHashMap<>(before.blocks());
        change.accept(blocks);
        return new DaySchedule(
                before.spaceDate(), before.lastSeq(), before.lastAt(), before.orders(), blocks, before.waitlist());
    }

    private static DaySchedule withWaitlist(DaySchedule before, Consumer<SequencedMap<UUID, WaitlistEntry>> change) {
        SequencedMap<UUID, WaitlistEntry> waitlist = new LinkedHashMap<>(before.waitlist());
        change.accept(waitlist);
        return new DaySchedule(
                before.spaceDate(), before.lastSeq(), before.lastAt(), before.orders(), before.blocks(), waitlist);
    }

    private static Order granted(ReservationHeld event) {
        Order.Terms terms = new Order.Terms(
                event.orderId(),
                event.slot(),
                event.guestId(),
                event.price(),
                event.refundPolicy(),
                event.holdExpiresAt(),
                event.decision().offset());
        return new Order.Waiting(terms, event.version());
    }

    private static Block block(SlotBlocked event) {
        return new Block(event.blockId(), event.slot(), event.decision().offset());
    }

    private static WaitlistEntry entry(WaitlistJoined event) {
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
}
