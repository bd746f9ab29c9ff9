package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.CancellationRefused;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.HoldExpired;
import com.ourspace.contracts.reservation.OrderEvent;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.PaymentRefused;
import com.ourspace.contracts.reservation.ReservationCancelled;
import com.ourspace.contracts.reservation.ReservationCompleted;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.ReservationHeld;
import com.ourspace.contracts.reservation.ReservationRejected;
import com.ourspace.contracts.reservation.SpaceDate;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The state of a space-date: which orders it has, and how far its decisions go.
 *
 * @param lastSeq number of the last decision, 0 before the first
 * @param lastAt time of the last decision; no later one is earlier
 * @param orders the granted orders that still matter, oldest first
 */
public record DaySchedule(SpaceDate spaceDate, long lastSeq, Instant lastAt, SequencedMap<UUID, Order> orders) {

    public DaySchedule {
        orders = Collections.unmodifiableSequencedMap(orders);
    }

    /** A space-date on which nothing has been decided yet. */
    public static DaySchedule empty(SpaceDate spaceDate) {
        return new DaySchedule(spaceDate, 0, Instant.EPOCH, new LinkedHashMap<>());
    }

    /** A space-date as it was stored. */
    public static DaySchedule restored(SpaceDate spaceDate, long lastSeq, Instant lastAt, Collection<Order> orders) {
        SequencedMap<UUID, Order> byId = new LinkedHashMap<>();
        orders.stream().sorted(Comparator.comparingLong(Order::takenAt)).forEach(order -> byId.put(order.id(), order));
        return new DaySchedule(spaceDate, lastSeq, lastAt, byId);
    }

    public Optional<Order> find(UUID orderId) {
        return Optional.ofNullable(orders.get(orderId));
    }

    /** The order that has this half now, if any has. */
    public Optional<Order> ownerOf(Half half) {
        return orders.values().stream().filter(order -> order.takes(half)).findFirst();
    }

    Stream<Order> overdue(Instant at) {
        return orders.values().stream().filter(order -> order.isOverdue(at));
    }

    Stream<Order> ordersOf(long guestId) {
        return orders.values().stream().filter(order -> order.guestId() == guestId);
    }

    /** The state after this decision. */
    public DaySchedule after(Decision decision) {
        DaySchedule next = after(decision.events());
        return new DaySchedule(spaceDate, decision.at().seq(), decision.at().at(), next.orders);
    }

    /** The state after these events of a decision that is still being made. */
    DaySchedule after(List<ReservationEvent> events) {
        if (events.isEmpty()) {
            return this;
        }
        SequencedMap<UUID, Order> next = new LinkedHashMap<>(orders);
        events.forEach(event -> apply(event, next));
        return new DaySchedule(spaceDate, lastSeq, lastAt, next);
    }

    private static void apply(ReservationEvent event, Map<UUID, Order> orders) {
        switch (event) {
            case ReservationHeld held -> orders.put(held.orderId(), granted(held));
            case ReservationCompleted paid -> pay(orders, paid);
            case HoldExpired expired -> expire(orders, expired);
            case ReservationCancelled cancelled -> cancel(orders, cancelled);
            case PaymentRefused refused -> touch(orders, refused);
            case CancellationRefused refused -> touch(orders, refused);
            case ReservationRejected _ -> {
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

    private static void pay(Map<UUID, Order> orders, ReservationCompleted event) {
        orders.computeIfPresent(
                event.orderId(), (_, order) -> order.paid(event.decision().at(), event.version()));
    }

    private static void cancel(Map<UUID, Order> orders, ReservationCancelled event) {
        orders.computeIfPresent(event.orderId(), (_, order) -> order.cancelled(event.refundAmount(), event.version()));
    }

    private static void expire(Map<UUID, Order> orders, HoldExpired event) {
        orders.computeIfPresent(event.orderId(), (_, order) -> order.becoming(OrderStatus.EXPIRED, event.version()));
    }

    /** A refusal leaves the order as it is, and counts as something that happened to it where it is the owner's. */
    private static void touch(Map<UUID, Order> orders, OrderEvent event) {
        orders.computeIfPresent(
                event.orderId(),
                (_, order) ->
                        event.version() > order.version() ? order.becoming(order.status(), event.version()) : order);
    }
}
