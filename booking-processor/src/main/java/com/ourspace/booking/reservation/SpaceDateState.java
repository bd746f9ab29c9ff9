package com.ourspace.booking.reservation;

import com.ourspace.booking.reservation.JdbcWaitlists.StoredEntry;
import com.ourspace.booking.reservation.domain.Block;
import com.ourspace.booking.reservation.domain.DaySchedule;
import com.ourspace.booking.reservation.domain.Order;
import com.ourspace.contracts.reservation.SpaceDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The state of a space-date that its next decision starts from.
 *
 * @param lastHash the hash of its last decision
 * @param takenOrders ids of orders that exist already, though an entry of the waitlist names them as its own
 */
record SpaceDateState(DaySchedule schedule, byte[] lastHash, Set<UUID> takenOrders) {

    /** The state of a space-date on which nothing has been decided. */
    static SpaceDateState empty(SpaceDate spaceDate) {
        return new SpaceDateState(DaySchedule.empty(spaceDate), DecisionHasher.NO_HASH, Set.of());
    }

    /** The same state with these orders, blocks and entries as well. */
    SpaceDateState with(List<Order> orders, List<Block> blocks, List<StoredEntry> entries) {
        if (orders.isEmpty() && blocks.isEmpty() && entries.isEmpty()) {
            return this;
        }
        return new SpaceDateState(
                schedule.with(
                        orders, blocks, entries.stream().map(StoredEntry::entry).toList()),
                lastHash,
                entries.stream()
                        .filter(StoredEntry::isTaken)
                        .map(stored -> stored.entry().orderId())
                        .collect(Collectors.toSet()));
    }

    /** The state after this decision. */
    SpaceDateState after(DecisionRecord decided) {
        return new SpaceDateState(decided.decision().after(), decided.hash(), takenOrders);
    }
}
