package com.ourspace.standalone.demo;

import com.ourspace.contracts.reservation.Conflict;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.standalone.client.Order;
import com.ourspace.standalone.client.Refusal;
import com.ourspace.standalone.client.Session;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Demo step: two guests request one slot; one gets it and pays. */
final class TwoGuestRace {

    private final DemoContext demoContext;
    private final DemoReport demoReport;

    TwoGuestRace(DemoContext demoContext) {
        this.demoContext = demoContext;
        this.demoReport = demoContext.demoReport();
    }

    void run() {
        demoReport.chapter("Two guests, one slot");
        RequestedSlot requested = demoContext.nights().any();
        demoContext.introduce(requested);
        List<Session> guests = demoContext.guests().more(2);
        demoReport.say("%s and %s ask for it at the same moment.", guests.get(0), guests.get(1));
        Race.Result result = demoContext.race().run(guests, requested);
        Race.Outcome winner = result.winner();
        describeWinner(winner);
        describeLoser(result.losers().getFirst());
        pay(winner, requested);
    }

    private void describeWinner(Race.Outcome winner) {
        Decided decision = winner.order().requireDecision();
        demoReport.confirm(
                "%s has it: WAITING for payment until %s.",
                winner.guest(), DemoContext.time(winner.order().holdExpiresAt()));
        demoReport.detail(
                "The request was first in the log: partition %d, offset %d; decision %d on this space and date.",
                decision.partition(), decision.offset(), decision.seq());
    }

    private void describeLoser(Race.Outcome loser) {
        Refusal refusal = loser.order().requireRejection();
        BrokenInvariant.require(!refusal.conflicts().isEmpty(), "a rejection should list its conflicts");
        Conflict conflict = refusal.conflicts().getFirst();
        BrokenInvariant.require(conflict.takenAt() < loser.offset(), "the loser should be after the winner in the log");
        demoReport.confirm("%s has not: REJECTED, %s.", loser.guest(), refusal.code());
        demoReport.detail(
                "The request came after it, at offset %d: %s was %s at offset %d, until %s unless it is paid.",
                loser.offset(),
                conflict.half(),
                conflict.state().name().toLowerCase(Locale.ROOT),
                conflict.takenAt(),
                DemoContext.time(conflict.heldUntil()));
    }

    private void pay(Race.Outcome winner, RequestedSlot requested) {
        Session guest = winner.guest();
        UUID order = winner.order().id();
        demoContext
                .client()
                .pay(guest, order, requested.price(), UUID.randomUUID().toString());
        Order paid = demoContext
                .client()
                .awaitOrder(guest, order, now -> now.status() != OrderStatus.WAITING, DemoContext.TIMEOUT);
        BrokenInvariant.require(
                paid.status() == OrderStatus.COMPLETED, "it should be COMPLETED, not %s", paid.status());
        demoReport.confirm("%s pays ₩%,d: COMPLETED. The night is theirs.", guest, requested.price());
    }
}
