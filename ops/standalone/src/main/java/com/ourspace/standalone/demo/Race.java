package com.ourspace.standalone.demo;

import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.standalone.client.Order;
import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.Session;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Many guests who ask for one slot at the same moment. */
final class Race {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PlatformClient client;

    Race(PlatformClient client) {
        this.client = client;
    }

    /** How a guest fared. */
    record Finish(Session guest, Order order) {

        boolean won() {
            return order.status() == OrderStatus.WAITING;
        }

        long offset() {
            return order.requireDecision().offset();
        }
    }

    /**
     * How all of them fared.
     *
     * @param finishes in the order of the log
     * @param accepted from the first request to the last 202
     * @param decided from the first request to the last decision read
     */
    record Result(List<Finish> finishes, Duration accepted, Duration decided) {

        Result {
            finishes = List.copyOf(finishes);
        }

        List<Finish> losers() {
            return finishes.stream().filter(finish -> !finish.won()).toList();
        }

        /** The one who won; a promise is broken if it is not exactly one, or not the first in the log. */
        Finish winner() {
            List<Finish> winners = finishes.stream().filter(Finish::won).toList();
            BrokenInvariant.unless(winners.size() == 1, "exactly one guest should win, but %d did", winners.size());
            BrokenInvariant.unless(finishes.getFirst().won(), "the first request in the log should win");
            return winners.getFirst();
        }
    }

    /** Lets all ask at once, and waits until each has an answer. */
    Result run(List<Session> guests, Wish wish) {
        long begin = System.nanoTime();
        List<Asked> asked = Together.ask(guests.stream()
                .<Supplier<Asked>>map(guest -> () -> ask(guest, wish))
                .toList());
        Duration accepted = Duration.ofNanos(System.nanoTime() - begin);
        List<Finish> finishes = Together.ask(
                asked.stream().<Supplier<Finish>>map(one -> () -> finish(one)).toList());
        Duration decided = Duration.ofNanos(System.nanoTime() - begin);
        return new Result(
                finishes.stream()
                        .sorted(Comparator.comparingLong(Finish::offset))
                        .toList(),
                accepted,
                decided);
    }

    private Asked ask(Session guest, Wish wish) {
        String key = UUID.randomUUID().toString();
        UUID order = client.requestOrder(guest, wish.spaceId(), wish.date(), wish.slot(), wish.headCount(), key);
        return new Asked(guest, order);
    }

    private Finish finish(Asked asked) {
        return new Finish(asked.guest(), client.awaitDecision(asked.guest(), asked.order(), PATIENCE));
    }

    private record Asked(Session guest, UUID order) {}
}
