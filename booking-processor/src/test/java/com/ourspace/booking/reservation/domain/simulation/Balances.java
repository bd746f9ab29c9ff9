package com.ourspace.booking.reservation.domain.simulation;

import static com.ourspace.booking.reservation.domain.simulation.BrokenInvariant.unless;

import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.booking.reservation.domain.LedgerPosting;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCompleted;
import com.ourspace.contracts.reservation.ReservationEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The points of all guests, changed by nothing but grants and the postings of the domain. */
final class Balances {

    private final Map<Long, Long> balances = new HashMap<>();
    private final Map<UUID, Long> paid = new HashMap<>();
    private final Map<UUID, Long> refunded = new HashMap<>();
    private final Set<UUID> completed = new HashSet<>();
    private long granted;

    void grant(long guestId, long amount) {
        balances.merge(guestId, amount, Long::sum);
        granted += amount;
    }

    long balance(long guestId) {
        return balances.getOrDefault(guestId, 0L);
    }

    void apply(Decision decision) {
        for (ReservationEvent event : decision.events()) {
            if (event instanceof ReservationCompleted) {
                completed.add(event.subjectId());
            }
            LedgerPosting.of(event).ifPresent(this::post);
        }
    }

    private void post(LedgerPosting posting) {
        boolean payment = posting.amount() <= 0;
        Map<UUID, Long> entries = payment ? paid : refunded;
        Long twice = entries.put(posting.orderId(), Math.abs(posting.amount()));
        unless(twice == null, () -> "I4: a second entry for one order: " + posting);
        long balance = balances.merge(posting.guestId(), posting.amount(), Long::sum);
        unless(balance >= 0, () -> "I3: guest %d has %d after %s".formatted(posting.guestId(), balance, posting));
    }

    /** I3, I4: points that were given are there, or were paid once for an order that was completed. */
    void check() {
        unless(paid.keySet().equals(completed), () -> "I4: completed %s, paid %s".formatted(completed, paid.keySet()));
        refunded.forEach((orderId, amount) -> unless(
                amount <= paid.getOrDefault(orderId, -1L),
                () -> "I4: %s was paid %d and refunded %d".formatted(orderId, paid.get(orderId), amount)));
        long there = sum(balances);
        unless(
                there == granted - sum(paid) + sum(refunded),
                () -> "points are neither made nor lost: %d are there".formatted(there));
    }

    private static long sum(Map<?, Long> amounts) {
        long sum = 0;
        for (long amount : amounts.values()) {
            sum += amount;
        }
        return sum;
    }
}
