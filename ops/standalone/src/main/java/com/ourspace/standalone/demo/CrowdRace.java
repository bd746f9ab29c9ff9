package com.ourspace.standalone.demo;

import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.standalone.client.Order;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Demo step: two hundred guests request one slot; one gets it, cancels, and the next one gets it. */
final class CrowdRace {

    private static final int GUESTS = 200;

    private final DemoContext demoContext;
    private final DemoReport demoReport;

    CrowdRace(DemoContext demoContext) {
        this.demoContext = demoContext;
        this.demoReport = demoContext.demoReport();
    }

    void run() {
        demoReport.chapter("Two hundred guests, one slot");
        RequestedSlot requested = demoContext.nights().any();
        demoContext.introduce(requested);
        Race.Result result = demoContext.race().run(demoContext.guests().more(GUESTS), requested);
        Race.Outcome winner = result.winner();
        requireAllOthersRefused(result);
        demoReport.confirm("1 won, %d lost with SLOT_HELD.", result.losers().size());
        demoReport.confirm(
                "All %d requests were safe in the log after %d ms; all answers were read after %d ms.",
                GUESTS, result.accepted().toMillis(), result.decided().toMillis());
        demoReport.confirm(
                "Partition %d, offsets %d to %d: the winner, %s, is the first of them.",
                winner.order().requireDecision().partition(),
                winner.offset(),
                result.outcomes().getLast().offset(),
                winner.guest());
        demoReport.confirm(
                "Asked again, all %d orders are there, and exactly one of them is WAITING.", readOrdersAgain(result));
        cancelAndRebook(winner, requested);
    }

    private static void requireAllOthersRefused(Race.Result result) {
        long refused = result.losers().stream()
                .filter(loser -> loser.order().status() == OrderStatus.REJECTED)
                .filter(loser -> loser.order().requireRejection().code().equals("SLOT_HELD"))
                .count();
        BrokenInvariant.require(
                refused == GUESTS - 1, "%d should have lost with SLOT_HELD, but %d did", GUESTS - 1, refused);
    }

    private int readOrdersAgain(Race.Result result) {
        List<Order> orders = ConcurrentCalls.run(result.outcomes().stream()
                .<Supplier<Order>>map(outcome -> () -> demoContext
                        .client()
                        .order(outcome.guest(), outcome.order().id()))
                .toList());
        long waiting = orders.stream()
                .filter(order -> order.status() == OrderStatus.WAITING)
                .count();
        BrokenInvariant.require(waiting == 1, "exactly one order should be WAITING, but %d are", waiting);
        return orders.size();
    }

    private void cancelAndRebook(Race.Outcome winner, RequestedSlot requested) {
        UUID order = winner.order().id();
        demoContext.client().cancel(winner.guest(), order, UUID.randomUUID().toString());
        demoContext
                .client()
                .awaitOrder(winner.guest(), order, now -> now.status() == OrderStatus.CANCELLED, DemoContext.TIMEOUT);
        Race.Outcome next = demoContext
                .race()
                .run(List.of(demoContext.guests().signInNew()), requested)
                .winner();
        demoReport.confirm("The winner cancels, and at once %s can have the night: WAITING.", next.guest());
    }
}
