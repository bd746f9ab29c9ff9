package com.ourspace.tools.inspect;

import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.tools.LogReader;
import com.ourspace.tools.Position;
import com.ourspace.tools.inspect.Tables.OrderRow;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Prints the way of an order. */
final class OrderReport {

    private static final int COMPETITORS = 30;

    private final LogReader log;
    private final Tables tables;
    private final PrintWriter out;

    OrderReport(LogReader log, Tables tables, PrintWriter out) {
        this.log = log;
        this.tables = tables;
        this.out = out;
    }

    /**
     * Prints every step of an order.
     *
     * @param since from when on an order that nobody has decided is looked for in the log
     * @return the order; empty if it is not decided
     */
    Optional<OrderRow> story(UUID id, Instant since) {
        Optional<OrderRow> found = tables.order(id);
        found.ifPresentOrElse(this::decided, () -> undecided(id, since));
        return found;
    }

    private void decided(OrderRow order) {
        out.printf("Order %s on space-date %s: %s%n", order.id(), order.on().key(), order.sentence());
        OrderStory story = new OrderStory(log, tables);
        print(story.hops(order));
        out.println(story.readModel(order));
    }

    private void undecided(UUID id, Instant since) {
        OrderSearch search = new OrderSearch(log);
        search.command(id, since)
                .ifPresentOrElse(
                        command -> {
                            out.printf("Order %s is not decided; its command is in the log:%n", id);
                            print(OrderStory.commandHops(command));
                        },
                        () -> out.printf("No table and no command since %s has order %s.%n", since, id));
        search.deadLetter(id)
                .ifPresent(letter -> out.printf(
                        "A command about it is a dead letter: ./ourspace dead-letters show %s%n", letter.shortText()));
    }

    private void print(List<Hop> hops) {
        Optional<Hop> before = Optional.empty();
        for (Hop hop : hops) {
            out.println("  " + hop.line(before));
            before = Optional.of(hop);
        }
        if (hops.size() > 1) {
            out.printf(
                    "  From the first step to the last: %d ms%n",
                    Duration.between(hops.getFirst().at(), hops.getLast().at()).toMillis());
        }
    }

    /** Prints the other orders that asked for a half of the same slot. */
    void competitors(OrderRow order) {
        List<OrderRow> first = tables.orders(order.on(), COMPETITORS);
        List<OrderRow> others = first.stream()
                .filter(other -> !other.id().equals(order.id()) && overlap(order, other))
                .toList();
        out.println(
                others.isEmpty()
                        ? "Nobody else asked for its halves."
                        : "Who else asked for its halves, in the order of the log:");
        int partition = OrderStory.partitionOf(
                        Topic.RESERVATION_COMMANDS, order.on().key())
                .partition();
        others.forEach(other -> out.printf(
                "  %-32s %s  %s%n",
                new Position(Topic.RESERVATION_COMMANDS, partition, other.recordOffset()).shortText(),
                other.id(),
                other.sentence()));
        if (first.size() == COMPETITORS) {
            out.printf("  Only the first %d orders of the date were looked at.%n", COMPETITORS);
        }
    }

    private static boolean overlap(OrderRow one, OrderRow other) {
        return one.slot().isEmpty()
                || other.slot().isEmpty()
                || Slot.valueOf(one.slot().get()).halves().stream()
                        .anyMatch(Slot.valueOf(other.slot().get()).halves()::contains);
    }
}
