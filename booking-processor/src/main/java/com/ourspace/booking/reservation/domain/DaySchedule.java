package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The state of a space-date: who has what of it, who waits for it, and how far its decisions go.
 *
 * @param lastSeq number of the last decision, 0 before the first
 * @param lastAt time of the last decision; no later one is earlier
 * @param orders the granted orders that still matter
 * @param blocks the host's blocks
 * @param waitlist who waits, the first in the log first
 */
public record DaySchedule(
        SpaceDate spaceDate,
        long lastSeq,
        Instant lastAt,
        SequencedMap<UUID, Order> orders,
        SequencedMap<UUID, Block> blocks,
        SequencedMap<UUID, WaitlistEntry> waitlist) {

    /** One command may make two orders, out of two guests who waited; then the earlier half comes first. */
    private static final Comparator<Order> AS_IN_THE_LOG =
            Comparator.comparingLong(Order::takenAt).thenComparing(Order::slot);

    public DaySchedule {
        orders = Collections.unmodifiableSequencedMap(orders);
        blocks = Collections.unmodifiableSequencedMap(blocks);
        waitlist = Collections.unmodifiableSequencedMap(waitlist);
    }

    /** A space-date on which nothing has been decided yet. */
    public static DaySchedule empty(SpaceDate spaceDate) {
        return restored(spaceDate, 0, Instant.EPOCH, List.of());
    }

    /** A space-date as it was stored, with orders only. */
    public static DaySchedule restored(SpaceDate spaceDate, long lastSeq, Instant lastAt, Collection<Order> orders) {
        return restored(spaceDate, lastSeq, lastAt, orders, List.of(), List.of());
    }

    /** A space-date as it was stored. */
    public static DaySchedule restored(
            SpaceDate spaceDate,
            long lastSeq,
            Instant lastAt,
            Collection<Order> orders,
            Collection<Block> blocks,
            Collection<WaitlistEntry> waitlist) {
        SequencedMap<UUID, Order> ordersById = new LinkedHashMap<>();
        SequencedMap<UUID, Block> blocksById = new LinkedHashMap<>();
        SequencedMap<UUID, WaitlistEntry> waitingById = new LinkedHashMap<>();
        orders.stream().sorted(AS_IN_THE_LOG).forEach(order -> ordersById.put(order.id(), order));
        blocks.stream()
                .sorted(Comparator.comparingLong(Block::takenAt))
                .forEach(block -> blocksById.put(block.id(), block));
        waitlist.stream()
                .sorted(Comparator.comparingLong(WaitlistEntry::takenAt))
                .forEach(entry -> waitingById.put(entry.id(), entry));
        return new DaySchedule(spaceDate, lastSeq, lastAt, ordersById, blocksById, waitingById);
    }

    /** The same with these orders, which are on this space-date, too. */
    public DaySchedule with(Collection<Order> others) {
        List<Order> all = new ArrayList<>(orders.values());
        others.stream().filter(order -> !orders.containsKey(order.id())).forEach(all::add);
        return restored(spaceDate, lastSeq, lastAt, all, blocks.values(), waitlist.values());
    }

    /** The same without the orders that matter to no later decision but one that names them. */
    public DaySchedule withoutPast() {
        Instant remembered = lastAt.minus(HoldRules.EXPIRED_HOLD_WINDOW);
        SequencedMap<UUID, Order> left = new LinkedHashMap<>(orders);
        left.values().removeIf(order -> !order.isLive() && !order.ranOutAfter(remembered));
        return new DaySchedule(spaceDate, lastSeq, lastAt, left, blocks, waitlist);
    }

    public Optional<Order> find(UUID orderId) {
        return Optional.ofNullable(orders.get(orderId));
    }

    /** The order that has this half now, if one has. */
    public Optional<Order> ownerOf(Half half) {
        return orders.values().stream().filter(order -> order.takes(half)).findFirst();
    }

    /** The owner of this half, if it has one. */
    public Optional<Claimant> claimantOf(Half half) {
        return Stream.<Claimant>concat(orders.values().stream(), blocks.values().stream())
                .filter(claimant -> claimant.takes(half))
                .findFirst();
    }

    boolean isFree(Slot slot) {
        return slot.halves().stream().allMatch(half -> claimantOf(half).isEmpty());
    }

    /** Whether a hold's time is over, so that somebody may get its place. */
    public boolean hasOverdue(Instant at) {
        return overdue(at).findAny().isPresent();
    }

    Stream<Order> overdue(Instant at) {
        return orders.values().stream().filter(order -> order.isOverdue(at)).sorted(AS_IN_THE_LOG);
    }

    Stream<Order> ordersOf(long guestId) {
        return orders.values().stream().filter(order -> order.guestId() == guestId);
    }

    /** The state after this decision. */
    public DaySchedule after(Decision decision) {
        DaySchedule next = after(decision.events());
        return new DaySchedule(
                spaceDate, decision.at().seq(), decision.at().at(), next.orders, next.blocks, next.waitlist);
    }

    /** The state after these events of a decision that is still being made. */
    DaySchedule after(List<ReservationEvent> events) {
        return events.isEmpty() ? this : new ScheduleEvolution(this).apply(events);
    }
}
