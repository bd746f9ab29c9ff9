package com.ourspace.api.reservation;

import static java.util.Comparator.comparing;

import com.ourspace.contracts.reservation.OrderStatus;
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
 * Orders as the log has them as far as this process has read it: the rows of the table, merged with what
 * {@link RecentOrders} has that the table may not have yet. An order of which the memory has everything takes no
 * statement.
 */
@Component
class CurrentOrders {

    private static final Comparator<OrderViewUpdate> NEWEST_FIRST =
            comparing(OrderQuery.Keyset::of).reversed();

    /** Another process may have read the log so much further. */
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

    /** The order; empty as long as neither memory nor table has it. */
    Optional<Order> find(UUID orderId) {
        Optional<RecentOrders.Known> known = recent.find(orderId);
        return known.filter(RecentOrders.Known::isEnough)
                .map(RecentOrders.Known::order)
                .or(() -> merged(orderId, known))
                .map(OrderViewUpdate::order);
    }

    /**
     * The order; waits a moment for its decision. Whoever pays or cancels has been shown the decision, though maybe by
     * another process.
     */
    Optional<Order> findDecided(UUID orderId) {
        return changes.await(
                orderId,
                () -> find(orderId),
                found -> found.isPresent() && found.get().status() != OrderStatus.PENDING,
                OTHER_PROCESS);
    }

    /** The columns of the order's row, by one statement in any case. */
    Optional<OrderViewUpdate> row(UUID orderId) {
        return merged(orderId, recent.find(orderId));
    }

    private Optional<OrderViewUpdate> merged(UUID orderId, Optional<RecentOrders.Known> known) {
        Optional<OrderViewUpdate> row = table.find(orderId);
        Optional<OrderViewUpdate> update = recent.find(orderId).or(() -> known).map(RecentOrders.Known::order);
        return row.isPresent() && update.isPresent()
                ? Optional.of(row.get().mergedWith(update.get()))
                : row.or(() -> update);
    }

    /** Why this command about this order changed nothing; empty if it did, or is not decided yet. */
    Optional<RefusedCommand> refused(UUID orderId, UUID commandId) {
        Optional<RecentOrders.Known> known = recent.find(orderId);
        Optional<RefusedCommand> refusal = known.map(order -> order.refused().get(commandId));
        return refusal.isPresent() || known.filter(RecentOrders.Known::isEnough).isPresent()
                ? refusal
                : refused.find(orderId, commandId);
    }

    /**
     * A guest's orders, newest first, by one statement that reads hardly more rows than it shows.
     *
     * @return up to {@link OrderQuery#rows}
     */
    List<Order> page(OrderQuery query, long guestId, Instant now) {
        List<RecentOrders.Known> known = recent.ofGuest(guestId);
        // Each of them may take the place of a row in the page, or show that a row is none of this query's any more.
        int rows = query.rows() + known.size();
        List<UUID> unread = known.stream()
                .filter(order -> !order.isEnough())
                .map(order -> order.order().orderId())
                .toList();
        Map<UUID, OrderViewUpdate> found = new LinkedHashMap<>();
        table.page(query, guestId, now, rows, unread).forEach(row -> found.put(row.orderId(), row));
        for (RecentOrders.Known order : known) {
            found.merge(order.order().orderId(), order.order(), OrderViewUpdate::mergedWith);
        }
        return found.values().stream()
                .filter(order -> query.finds(order, guestId, now))
                .sorted(NEWEST_FIRST)
                .limit(query.rows())
                .map(OrderViewUpdate::order)
                .toList();
    }

    /** Whether this process has read that the order is over; the tables may not have it yet. No statement. */
    boolean isOver(UUID orderId) {
        return recent.find(orderId)
                .map(known -> known.order().order().status())
                .filter(status -> status != OrderStatus.PENDING && !status.isLive())
                .isPresent();
    }

    /** The orders of a guest of which the memory has everything, so that the tables need not be asked. No statement. */
    List<Order> inMemory(long guestId) {
        return recent.ofGuest(guestId).stream()
                .filter(RecentOrders.Known::isEnough)
                .map(known -> known.order().order())
                .toList();
    }

    /** The orders of a guest about which the log may tell more than the table has. */
    List<Order> ahead(long guestId) {
        return recent.ofGuest(guestId).stream()
                .map(known -> known.order().orderId())
                .flatMap(id -> find(id).stream())
                .toList();
    }
}
