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

/** Sends requests of several guests for one slot at the same moment. */
final class Race {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final PlatformClient client;

    Race(PlatformClient client) {
        this.client = client;
    }

    /** The decided order of one guest. */
    record Outcome(Session guest, Order order) {

        boolean won() {
            return order.status() == OrderStatus.WAITING;
        }

        long offset() {
            return order.requireDecision().offset();
        }
    }

    /**
     * The result of a race.
     *
     * @param outcomes all outcomes, in log order
     * @param accepted time from the first request to the last 202
     * @param decided time from the first request until the last decision was read
     */
    record Result(List<Outcome> outcomes, Duration accepted, Duration decided) {

        Result {
            outcomes = List.copyOf(outcomes);
        }

        List<Outcome> losers() {
            return outcomes.stream().filter(outcome -> !outcome.won()).toList();
        }

        /**
         * The outcome of the winner. Throws {@link BrokenInvariant} unless exactly one guest won, and was first in the
         * log.
         */
        Outcome winner() {
            List<Outcome> winners = outcomes.stream().filter(Outcome::won).toList();
            BrokenInvariant.require(winners.size() == 1, "exactly one guest should win, but %d did", winners.size());
            BrokenInvariant.require(outcomes.getFirst().won(), "the first request in the log should win");
            return winners.getFirst();
        }
    }

    /** Sends all requests at once and waits until each is decided. */
    Result run(List<Session> guests, RequestedSlot requested) {
        long begin = System.nanoTime();
        List<AcceptedRequest> requests = ConcurrentCalls.run(guests.stream()
                .<Supplier<AcceptedRequest>>map(guest -> () -> ask(guest, requested))
                .toList());
        Duration accepted = Duration.ofNanos(System.nanoTime() - begin);
        List<Outcome> outcomes = ConcurrentCalls.run(requests.stream()
                .<Supplier<Outcome>>map(request -> () -> outcome(request))
                .toList());
        Duration decided = Duration.ofNanos(System.nanoTime() - begin);
        return new Result(
                outcomes.stream()
                        .sorted(Comparator.comparingLong(Outcome::offset))
                        .toList(),
                accepted,
                decided);
    }

    private AcceptedRequest ask(Session guest, RequestedSlot requested) {
        String key = UUID.randomUUID().toString();
        UUID order = client.requestOrder(
                guest, requested.spaceId(), requested.date(), requested.slot(), requested.headCount(), key);
        return new AcceptedRequest(guest, order);
    }

    private Outcome outcome(AcceptedRequest accepted) {
        return new Outcome(accepted.guest(), client.awaitDecision(accepted.guest(), accepted.order(), TIMEOUT));
    }

    private record AcceptedRequest(Session guest, UUID order) {}
}
