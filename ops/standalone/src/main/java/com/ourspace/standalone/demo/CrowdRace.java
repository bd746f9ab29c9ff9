package com.ourspace.standalone.demo;

import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.standalone.client.Order;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Two hundred guests ask for one slot; one gets it, and gives it back to the next. */
final class CrowdRace {

    private static final int GUESTS = 200;

    private final DemoContext demoContext;
    private final DemoReport demoReport;

    CrowdRace(DemoContext demoContext) {
        this.demoContext = demoContext;
        this.demoReport = demoContext.demoReport();
    }

    void play() {
        demoReport.chapter("Two hundred guests, one slot");
        Wish wish = demoContext.nights().any();
        demoContext.introduce(wish);
        Race.Result result = demoContext.race().run(demoContext.guests().more(GUESTS), wish);
        Race.Finish winner = result.winner();
        allOthersWereTold(result);
        demoReport.kept("1 won, %d lost with SLOT_HELD.", result.losers().size());
        demoReport.kept(
                "All %d requests were safe in the log after %d ms; all answers were read after %d ms.",
                GUESTS, result.accepted().toMillis(), result.decided().toMillis());
        demoReport.kept(
                "Partition %d, offsets %d to %d: the winner, %s, is the first of them.",
                winner.order().requireDecision().partition(),
                winner.offset(),
                result.finishes().getLast().offset(),
                winner.guest());
        demoReport.kept(
                "Asked again, all %d orders are there, and exactly one of them is WAITING.", ordersAskedAgain(result));
        giveBack(winner, wish);
    }

    private static void allOthersWereTold(Race.Result result) {
        long told = result.losers().stream()
                .filter(loser -> loser.order().status() == OrderStatus.REJECTED)
                .filter(loser -> loser.order().requireRejection().code().equals("SLOT_HELD"))
                .count();
        BrokenInvariant.unless(told == GUESTS - 1, "%d should have lost with SLOT_HELD, but %d did", GUESTS - 1, told);
    }

    private int ordersAskedAgain(Race.Result result) {
        List<Order> orders = Together.ask(result.finishes().stream()
                .<Supplier<Order>>map(finish -> () -> demoContext
                        .client()
                        .order(finish.guest(), finish.order().id()))
                .toList());
        long waiting = orders.stream()
                .filter(order -> order.status() == OrderStatus.WAITING)
                .count();
        BrokenInvariant.unless(waiting == 1, "exactly one order should be WAITING, but %d are", waiting);
        return orders.size();
    }

    private void giveBack(Race.Finish winner, Wish wish) {
        UUID order = winner.order().id();
        demoContext.client().cancel(winner.guest(), order, UUID.randomUUID().toString());
        demoContext
                .client()
                .awaitOrder(winner.guest(), order, now -> now.status() == OrderStatus.CANCELLED, DemoContext.PATIENCE);
        Race.Finish next = demoContext
                .race()
                .run(List.of(demoContext.guests().another()), wish)
                .winner();
        demoReport.kept("The winner cancels, and at once %s can have the night: WAITING.", next.guest());
    }
}
