package com.ourspace.booking.reservation;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import com.ourspace.booking.reservation.domain.DaySchedule;
import com.ourspace.booking.reservation.domain.Decider;
import com.ourspace.booking.reservation.domain.Facts;
import com.ourspace.booking.reservation.domain.GuestFacts;
import com.ourspace.booking.reservation.domain.LedgerPosting;
import com.ourspace.booking.reservation.domain.LogEntry;
import com.ourspace.booking.wallet.WalletBatch;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.reservation.ReservationCommand;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.rules.BookableSpace;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The state that a batch is decided against, kept up to date from one decision to the next. */
final class DecisionContext {

    private final Map<SpaceDate, SpaceDateState> states;
    private final Map<Long, BookableSpace> spaces;
    private final Map<Long, Boolean> suspended;
    private final LiveHolds holds;
    private final WalletBatch wallets;

    DecisionContext(
            Map<SpaceDate, SpaceDateState> states,
            Map<Long, BookableSpace> spaces,
            Map<Long, Boolean> suspended,
            LiveHolds holds,
            WalletBatch wallets) {
        this.states = new HashMap<>(states);
        this.spaces = spaces;
        this.suspended = suspended;
        this.holds = holds;
        this.wallets = wallets;
    }

    /** The state of a space-date after the decisions so far. */
    SpaceDateState state(SpaceDate spaceDate) {
        return states.computeIfAbsent(spaceDate, SpaceDateState::empty);
    }

    /**
     * The facts for a command: about its own guest, and about the guests who wait where it may free a slot.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException if it is about a guest who was not locked,
     *     since the state has changed
     */
    Facts facts(LogEntry entry, ReservationCommand command) {
        SpaceDateState state = state(command.spaceDate());
        DaySchedule schedule = state.schedule();
        Set<Long> concerned = Batch.actingGuests(command).collect(toCollection(TreeSet::new));
        boolean promotes = Decider.mayPromote(schedule, entry, command);
        if (promotes) {
            schedule.waitlist().values().forEach(waiting -> concerned.add(waiting.guestId()));
        }
        BookableSpace space = promotes || Batch.usesSpace(command) ? spaces.get(command.spaceId()) : null;
        return new Facts(
                space,
                concerned.stream().collect(toMap(id -> id, id -> guest(id, command.spaceDate()))),
                promotes ? state.takenOrders() : Set.of());
    }

    private GuestFacts guest(long guestId, SpaceDate here) {
        return new GuestFacts(
                suspended.getOrDefault(guestId, false), holds.elsewhere(guestId, here), wallets.balance(guestId));
    }

    /** Applies a decision to the state. */
    void apply(DecisionRecord decided) {
        states.put(
                decided.decision().spaceDate(),
                state(decided.decision().spaceDate()).after(decided));
        for (ReservationEvent event : decided.decision().events()) {
            holds.apply(event);
            LedgerPosting.of(event).ifPresent(posting -> post(posting, decided.cause()));
        }
    }

    private void post(LedgerPosting posting, Envelope cause) {
        wallets.post(posting.guestId(), posting.kind(), posting.amount(), posting.orderId(), posting.at(), cause);
    }

    WalletBatch wallets() {
        return wallets;
    }
}
