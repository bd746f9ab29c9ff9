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

/** Two guests ask for one slot; one gets it, and pays. */
final class TwoGuestRace {

    private final DemoContext demoContext;
    private final DemoReport demoReport;

    TwoGuestRace(DemoContext demoContext) {
        this.demoContext = demoContext;
        this.demoReport = demoContext.demoReport();
    }

    void play() {
        demoReport.chapter("Two guests, one slot");
        Wish wish = demoContext.nights().any();
        demoContext.introduce(wish);
        List<Session> guests = demoContext.guests().more(2);
        demoReport.say("%s and %s ask for it at the same moment.", guests.get(0), guests.get(1));
        Race.Result result = demoContext.race().run(guests, wish);
        Race.Finish winner = result.winner();
        describeWinner(winner);
        describeLoser(result.losers().getFirst());
        pay(winner, wish);
    }

    private void describeWinner(Race.Finish winner) {
        Decided decision = winner.order().requireDecision();
        demoReport.kept(
                "%s has it: WAITING for payment until %s.",
                winner.guest(), DemoContext.time(winner.order().holdExpiresAt()));
        demoReport.aside(
                "The request was first in the log: partition %d, offset %d; decision %d on this space and date.",
                decision.partition(), decision.offset(), decision.seq());
    }

    private void describeLoser(Race.Finish loser) {
        Refusal why = loser.order().requireRejection();
        BrokenInvariant.unless(!why.conflicts().isEmpty(), "a lost race should name its conflicts");
        Conflict conflict = why.conflicts().getFirst();
        BrokenInvariant.unless(conflict.takenAt() < loser.offset(), "the loser should stand behind the winner");
        demoReport.kept("%s has not: REJECTED, %s.", loser.guest(), why.code());
        demoReport.aside(
                "The request came after it, at offset %d: %s was %s at offset %d, until %s unless it is paid.",
                loser.offset(),
                conflict.half(),
                conflict.state().name().toLowerCase(Locale.ROOT),
                conflict.takenAt(),
                DemoContext.time(conflict.heldUntil()));
    }

    private void pay(Race.Finish winner, Wish wish) {
        Session guest = winner.guest();
        UUID order = winner.order().id();
        demoContext.client().pay(guest, order, wish.price(), UUID.randomUUID().toString());
        Order paid = demoContext
                .client()
                .awaitOrder(guest, order, now -> now.status() != OrderStatus.WAITING, DemoContext.PATIENCE);
        BrokenInvariant.unless(paid.status() == OrderStatus.COMPLETED, "it should be COMPLETED, not %s", paid.status());
        demoReport.kept("%s pays ₩%,d: COMPLETED. The night is theirs.", guest, wish.price());
    }
}
