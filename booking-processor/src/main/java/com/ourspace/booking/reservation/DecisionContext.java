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
import com.ourspace.booking.wallet.WalletBatch;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.reservation.ReservationCommand;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.rules.BookableSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What a batch is decided against: the state of all it touches, kept up to date from one decision to the next. */
final class DecisionContext {

    private final Map<SpaceDate, StoredSchedule> stored;
    private final Map<SpaceDate, DaySchedule> current;
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
        this.current = stored.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().schedule()));
        this.spaces = spaces;
        this.suspended = suspended;
        this.holds = holds;
        this.wallets = wallets;
    }

    DaySchedule schedule(SpaceDate spaceDate) {
        return current.getOrDefault(spaceDate, DaySchedule.empty(spaceDate));
    }

    /**
     * What a command has to be told: about its own guest, and about those who wait where it may free something.
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
     * Takes a decision in.
     *
     * @param cause the envelope of its command
     */
    void record(Decision decision, Envelope cause) {
        current.put(decision.spaceDate(), schedule(decision.spaceDate()).after(decision));
        for (ReservationEvent event : decision.events()) {
            holds.apply(event);
            LedgerPosting.of(event).ifPresent(ledgerPosting -> book(ledgerPosting, cause));
        }
    }

    private void book(LedgerPosting ledgerPosting, Envelope cause) {
        wallets.post(
                ledgerPosting.guestId(),
                ledgerPosting.kind(),
                ledgerPosting.amount(),
                ledgerPosting.orderId(),
                ledgerPosting.at(),
                cause);
    }

    WalletBatch wallets() {
        return wallets;
    }

    /** The last link of each space-date's chain of decisions, as it was loaded. */
    Map<SpaceDate, byte[]> hashes() {
        return stored.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().lastHash()));
    }

    /** What each space-date was, and what it has become. */
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        current.forEach((spaceDate, after) -> {
            StoredSchedule before = stored.get(spaceDate);
            changes.add(new Change(before == null ? DaySchedule.empty(spaceDate) : before.schedule(), after));
        });
        return changes;
    }

    /**
     * A space-date as it stood in the tables, with the hash of its last decision.
     *
     * @param takenOrders orders that somebody waits to become here, and another order is already
     */
    record StoredSchedule(DaySchedule schedule, byte[] lastHash, Set<UUID> takenOrders) {}

    /** One space-date before and after the batch. */
    record Change(DaySchedule before, DaySchedule after) {}
}
