package com.ourspace.api.reservation;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The orders as far as this process has read the log: the rows of the table, merged with the states of
 * {@link RecentOrders} that the table may not have yet. An order that the memory has completely is read without a
 * statement.
 */
@Component
class CurrentOrders {

    private static final Comparator<Order> NEWEST_FIRST =
            comparing(OrderKeyset::of).reversed();

    /** Another process may be ahead of this one by this time. */
    private static final Duration OTHER_PROCESS = Duration.ofMillis(250);

    private final RecentOrders recent;
    private final Orders table;
    private final RefusedCommands refused;
    private final OrderChangeNotifier changes;

    CurrentOrders(RecentOrders recent, Orders table, RefusedCommands refused, OrderChangeNotifier changes) {
        this.recent = recent;
        this.table = table;
        this.refused = refused;
        this.changes = changes;
    }

    /** The order; empty while neither memory nor table has it. */
    Optional<Order> find(UUID orderId) {
        Optional<RecentOrders.Known> known = recent.find(orderId);
        return known.filter(RecentOrders.Known::isEnough)
                .map(RecentOrders.Known::order)
                .or(() -> merged(orderId, known));
    }

    /** The order; waits a moment for its decision, which another process may have shown to the guest already. */
    Optional<Order> findDecided(UUID orderId) {
        return changes.await(
                orderId,
                () -> find(orderId),
                found -> found.filter(Order::isDecided).isPresent(),
                OTHER_PROCESS);
    }

    /** The order, with the columns of its row; by one statement in any case. */
    Optional<Order> row(UUID orderId) {
        return merged(orderId, recent.find(orderId));
    }

    private Optional<Order> merged(UUID orderId, Optional<RecentOrders.Known> known) {
        Optional<Order> row = table.find(orderId);
        Optional<Order> update = recent.find(orderId).or(() -> known).map(RecentOrders.Known::order);
        return row.isPresent() && update.isPresent()
                ? Optional.of(row.get().mergedWith(update.get()))
                : row.or(() -> update);
    }

    /**
     * The refusal of this payment or cancellation of an order, without anything else of the order; empty if the command
     * was not refused, or is undecided.
     */
    Optional<Order> refusal(Order order, UUID command) {
        if (!order.hasRefusals()) {
            return Optional.empty();
        }
        Optional<RecentOrders.Known> known = recent.find(order.id());
        Optional<Order> refusal = known.map(found -> found.refused().get(command));
        return refusal.isPresent() || known.filter(RecentOrders.Known::isEnough).isPresent()
                ? refusal
                : refused.find(order.id(), command);
    }

    /**
     * A guest's orders, newest first, by one statement that reads hardly more rows than it shows.
     *
     * @param limit the highest number of them
     */
    List<Order> page(OrderQuery query, Instant now, int limit) {
        List<RecentOrders.Known> known = recent.ofGuest(query.guestId());
        // Each of them may take the place of a row in the page, or show that a row does not match any more.
        int rows = limit + known.size();
        List<UUID> unread = known.stream()
                .filter(order -> !order.isEnough())
                .map(order -> order.order().id())
                .toList();
        Map<UUID, Order> found = new LinkedHashMap<>();
        table.page(query, now, rows, unread).forEach(row -> found.put(row.id(), row));
        for (RecentOrders.Known order : known) {
            found.merge(order.order().id(), order.order(), Order::mergedWith);
        }
        return found.values().stream()
                .filter(order -> query.matches(order, now))
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    /**
     * Whether this process has read that the order has ended, though the tables may not have it yet. Sends no
     * statement.
     */
    boolean isOver(UUID orderId) {
        return recent.find(orderId)
                .map(RecentOrders.Known::order)
                .filter(order -> order.isDecided() && !order.status().isLive())
                .isPresent();
    }

    /** The orders of a guest that the memory has completely. Sends no statement. */
    List<Order> inMemory(long guestId) {
        return recent.ofGuest(guestId).stream()
                .filter(RecentOrders.Known::isEnough)
                .map(RecentOrders.Known::order)
                .toList();
    }

    /** The orders of a guest about which the log may have more than the table. */
    List<Order> ahead(long guestId) {
        return recent.ofGuest(guestId).stream()
                .map(known -> known.order().id())
                .flatMap(id -> find(id).stream())
                .toList();
    }
}
