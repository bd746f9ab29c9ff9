package com.ourspace.booking.reservation;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import com.ourspace.booking.reservation.domain.DaySchedule;
import com.ourspace.booking.reservation.domain.Decider;
import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.booking.reservation.domain.Facts;
import com.ourspace.booking.reservation.domain.GuestFacts;
import com.ourspace.booking.reservation.domain.LedgerPosting;
import com.ourspace.booking.reservation.domain.LoggedCommand;
import com.ourspace.booking.reservation.domain.Order;
import com.ourspace.booking.wallet.WalletBatch;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.reservation.ReservationCommand;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.rules.BookableSpace;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The state that a batch is decided against, kept up to date from one decision to the next. */
final class DecisionContext {

    private final Map<SpaceDate, StoredSchedule> stored;
    private final Map<SpaceDate, DaySchedule> current = new HashMap<>();
    /** The partition of each space-date that was decided on. */
    private final Map<SpaceDate, Integer> partitions = new HashMap<>();

    private final Map<Long, BookableSpace> spaces;
    private final Map<Long, Boolean> suspended;
    private final LiveHolds holds;
    private final WalletBatch wallets;

    DecisionContext(
            Map<SpaceDate, StoredSchedule> stored,
            Map<Long, BookableSpace> spaces,
            Map<Long, Boolean> suspended,
            LiveHolds holds,
            WalletBatch wallets) {
        this.stored = stored;
        this.spaces = spaces;
        this.suspended = suspended;
        this.holds = holds;
        this.wallets = wallets;
    }

    DaySchedule schedule(SpaceDate spaceDate) {
        DaySchedule schedule = current.get(spaceDate);
        return schedule == null ? before(spaceDate) : schedule;
    }

    private DaySchedule before(SpaceDate spaceDate) {
        StoredSchedule loaded = stored.get(spaceDate);
        return loaded == null ? DaySchedule.empty(spaceDate) : loaded.schedule();
    }

    /**
     * The facts for a command: about its own guest, and about the guests who wait where it may free a slot.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException if it is about somebody who was not locked,
     *     since the state has moved
     */
    Facts facts(LoggedCommand logged) {
        ReservationCommand command = logged.command();
        DaySchedule schedule = schedule(command.spaceDate());
        Set<Long> concerned = Batch.actingGuests(command).collect(toCollection(TreeSet::new));
        boolean promotes = Decider.mayPromote(schedule, logged.entry(), command);
        if (promotes) {
            schedule.waitlist().values().forEach(entry -> concerned.add(entry.guestId()));
        }
        BookableSpace space = promotes || Batch.looksAtSpace(command) ? spaces.get(command.spaceId()) : null;
        return new Facts(
                space,
                concerned.stream().collect(toMap(id -> id, id -> guest(id, command.spaceDate()))),
                promotes ? takenOrders(command.spaceDate()) : Set.of());
    }

    private Set<UUID> takenOrders(SpaceDate spaceDate) {
        StoredSchedule loaded = stored.get(spaceDate);
        return loaded == null ? Set.of() : loaded.takenOrders();
    }

    private GuestFacts guest(long guestId, SpaceDate here) {
        return new GuestFacts(
                suspended.getOrDefault(guestId, false), holds.elsewhere(guestId, here), wallets.balance(guestId));
    }

    /**
     * Applies a decision to the state.
     *
     * @param cause the envelope of its command
     */
    void apply(Decision decision, Envelope cause) {
        current.put(decision.spaceDate(), schedule(decision.spaceDate()).after(decision));
        partitions.put(decision.spaceDate(), decision.at().partition());
        for (ReservationEvent event : decision.events()) {
            holds.apply(event);
            LedgerPosting.of(event).ifPresent(posting -> post(posting, cause));
        }
    }

    private void post(LedgerPosting posting, Envelope cause) {
        wallets.post(posting.guestId(), posting.kind(), posting.amount(), posting.orderId(), posting.at(), cause);
    }

    WalletBatch wallets() {
        return wallets;
    }

    /** The last link of each space-date's chain of decisions, as it was before the batch. */
    Map<SpaceDate, byte[]> hashes() {
        return stored.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().lastHash()));
    }

    /** Each space-date before and after the batch. */
    List<Change> changes() {
        return current.entrySet().stream()
                .map(entry -> new Change(
                        Objects.requireNonNull(partitions.get(entry.getKey())),
                        before(entry.getKey()),
                        entry.getValue()))
                .toList();
    }

    /**
     * A space-date as it stands in the tables, with the hash of its last decision.
     *
     * @param takenOrders orders that somebody waits to become here, and another order is already
     */
    record StoredSchedule(DaySchedule schedule, byte[] lastHash, Set<UUID> takenOrders) {

        /** The same with orders that are over as well. */
        StoredSchedule with(Collection<Order> past) {
            return past.isEmpty() ? this : new StoredSchedule(schedule.with(past), lastHash, takenOrders);
        }

        /** A space-date on which nothing has been decided. */
        static StoredSchedule empty(SpaceDate spaceDate) {
            return new StoredSchedule(DaySchedule.empty(spaceDate), DecisionHasher.NO_HASH, Set.of());
        }
    }

    /** One space-date before and after the batch. */
    record Change(int partition, DaySchedule before, DaySchedule after) {}
}
