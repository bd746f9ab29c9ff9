package com.ourspace.booking.reservation.domain;

import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.rules.HoldLimits;
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
 * The state of a space-date: its orders, blocks and waitlist, and how far its decisions go.
 *
 * @param lastSeq number of the last decision, 0 before the first
 * @param lastAt time of the last decision; no later one is earlier
 * @param orders the granted orders that still matter
 * @param blocks the host's blocks
 * @param waitlist the guests who wait, the first in the log first
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
            Comparator.comparingLong(Order::recordOffset).thenComparing(Order::slot);

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
                .sorted(Comparator.comparingLong(Block::recordOffset))
                .forEach(block -> blocksById.put(block.id(), block));
        waitlist.stream()
                .sorted(Comparator.comparingLong(WaitlistEntry::recordOffset))
                .forEach(entry -> waitingById.put(entry.id(), entry));
        return new DaySchedule(spaceDate, lastSeq, lastAt, ordersById, blocksById, waitingById);
    }

    /** The same state with these orders, blocks and entries of this space-date as well. */
    public DaySchedule with(Collection<Order> others, Collection<Block> blocked, Collection<WaitlistEntry> waiting) {
        List<Order> allOrders = new ArrayList<>(orders.values());
        others.stream().filter(order -> !orders.containsKey(order.id())).forEach(allOrders::add);
        List<Block> allBlocks = new ArrayList<>(blocks.values());
        allBlocks.addAll(blocked);
        List<WaitlistEntry> allWaiting = new ArrayList<>(waitlist.values());
        allWaiting.addAll(waiting);
        return restored(spaceDate, lastSeq, lastAt, allOrders, allBlocks, allWaiting);
    }

    /** The same state without the orders that matter only to a later decision that names them. */
    public DaySchedule withoutPast() {
        Instant remembered = lastAt.minus(HoldLimits.EXPIRED_HOLD_WINDOW);
        SequencedMap<UUID, Order> left = new LinkedHashMap<>(orders);
        left.values()
                .removeIf(order ->
                        !order.isLive() && !(order instanceof Order.Expired hold && hold.ranOutAfter(remembered)));
        return new DaySchedule(spaceDate, lastSeq, lastAt, left, blocks, waitlist);
    }

    /** The order with this id, if it is one of this space-date that still matters or was loaded because it is named. */
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

    /** Whether a hold's time is over, so that another guest may get its halves. */
    public boolean hasOverdue(Instant at) {
        return overdue(at).findAny().isPresent();
    }

    /** The holds whose time is over, in the order of the log. */
    Stream<Order> overdue(Instant at) {
        return orders.values().stream()
                .filter(order -> order instanceof Order.Waiting hold && hold.isOverdue(at))
                .sorted(AS_IN_THE_LOG);
    }

    Stream<Order> ordersOf(long guestId) {
        return orders.values().stream().filter(order -> order.guestId() == guestId);
    }

    /** The state after these events of a decision that is still being made. */
    DaySchedule after(List<ReservationEvent> events) {
        DaySchedule next = this;
        for (ReservationEvent event : events) {
            next = ScheduleEvolution.evolve(next, event);
        }
        return next;
    }

    /** The same state as that after the decision with this number and time. */
    DaySchedule decided(Decided decision) {
        return new DaySchedule(spaceDate, decision.seq(), decision.at(), orders, blocks, waitlist);
    }
}
