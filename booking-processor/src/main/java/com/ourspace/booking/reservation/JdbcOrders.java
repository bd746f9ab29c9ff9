package com.ourspace.booking.reservation;

import static com.ourspace.booking.reservation.SpaceDateRows.spaceDate;
import static com.ourspace.booking.storage.Columns.bytes;
import static com.ourspace.booking.storage.Columns.instant;
import static com.ourspace.booking.storage.Columns.instantOrNull;
import static com.ourspace.booking.storage.Columns.placeholders;
import static com.ourspace.booking.storage.Columns.utc;
import static com.ourspace.booking.storage.Columns.utcOrNull;
import static com.ourspace.booking.storage.Columns.uuid;

import com.ourspace.booking.reservation.DecisionContext.Change;
import com.ourspace.booking.reservation.LiveHolds.LiveHold;
import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.booking.reservation.domain.Order;
import com.ourspace.booking.storage.Rows;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.ReservationRejected;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.space.RefundPolicy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Orders in the table {@code reservation}, refused ones too: read and written as sets. */
@Repository
class JdbcOrders {

    private final JdbcTemplate jdbc;

    JdbcOrders(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The orders that matter on these space-dates: live ones, holds that expired lately, and the orders named.
     *
     * @param remembered holds that ran out before matter no longer
     */
    Map<SpaceDate, List<Order>> load(List<SpaceDate> spaceDates, Collection<UUID> orderIds, Instant remembered) {
        String columns = "SELECT order_id, space_id, use_date, slot, guest_id, head_count, price, refund_policy,"
                + " status, hold_expires_at, record_offset, paid_at, refund_amount, version FROM reservation WHERE ";
        String onDate = "(space_id = ? AND use_date = ? AND (status IN ('WAITING', 'COMPLETED')"
                + " OR (status = 'EXPIRED' AND hold_expires_at > ?)))";
        List<Object> arguments = new ArrayList<>();
        List<String> selects = new ArrayList<>();
        if (!spaceDates.isEmpty()) {
            selects.add(columns + spaceDates.stream().map(_ -> onDate).collect(Collectors.joining(" OR ")));
            for (SpaceDate spaceDate : spaceDates) {
                arguments.addAll(List.of(spaceDate.spaceId(), spaceDate.useDate(), utc(remembered)));
            }
        }
        if (!orderIds.isEmpty()) {
            selects.add(columns + "status <> 'REJECTED' AND order_id IN (" + placeholders(orderIds.size()) + ")");
            orderIds.forEach(id -> arguments.add(bytes(id)));
        }
        if (selects.isEmpty()) {
            return Map.of();
        }
        Map<SpaceDate, List<Order>> orders = new HashMap<>();
        jdbc.query(
                String.join(" UNION ", selects),
                row -> {
                    orders.computeIfAbsent(spaceDate(row), _ -> new ArrayList<>())
                            .add(order(row));
                },
                arguments.toArray());
        return orders;
    }

    /** Those of these ids that an order has, or a place on a waitlist for the order it is to become. */
    Set<UUID> taken(Collection<UUID> orderIds) {
        String ids = placeholders(orderIds.size());
        return new HashSet<>(jdbc.query(
                "SELECT order_id FROM reservation WHERE order_id IN (" + ids
                        + ") UNION SELECT order_id FROM waitlist_entry WHERE order_id IN (" + ids + ")",
                (row, _) -> uuid(row, "order_id"),
                Stream.concat(orderIds.stream(), orderIds.stream())
                        .map(id -> (Object) bytes(id))
                        .toArray()));
    }

    /** The holds of these guests, wherever they are, that wait for payment. */
    List<LiveHold> liveHolds(Collection<Long> guestIds) {
        if (guestIds.isEmpty()) {
            return List.of();
        }
        return jdbc.query(
                "SELECT order_id, guest_id, space_id, use_date, hold_expires_at FROM reservation"
                        + " WHERE status = 'WAITING' AND guest_id IN (" + placeholders(guestIds.size()) + ")",
                (row, _) -> new LiveHold(
                        uuid(row, "order_id"),
                        row.getLong("guest_id"),
                        spaceDate(row),
                        instant(row, "hold_expires_at")),
                guestIds.toArray());
    }

    /** Writes the requests that were refused, the orders that were granted, and what became of others. */
    void save(List<Change> changes, List<Decision> decisions) {
        List<@Nullable Object[]> inserted = decisions.stream()
                .flatMap(decision -> decision.events().stream())
                .filter(ReservationRejected.class::isInstance)
                .map(event -> rejectedRow((ReservationRejected) event))
                .collect(Collectors.toCollection(ArrayList::new));
        List<@Nullable Object[]> updated = new ArrayList<>();
        for (Change change : changes) {
            for (Order order : change.after().orders().values()) {
                Optional<Order> before = change.before().find(order.id());
                if (before.isEmpty()) {
                    inserted.add(grantedRow(change.after().spaceDate(), order));
                } else if (before.get().version() != order.version()) {
                    updated.add(new @Nullable Object[] {
                        order.status().name(),
                        utcOrNull(order.paidAt()),
                        order.refundAmount(),
                        order.version(),
                        bytes(order.id())
                    });
                }
            }
        }
        Rows.write(
                jdbc,
                "INSERT INTO reservation (order_id, space_id, use_date, slot, guest_id, head_count, price,"
                        + " refund_policy, status, rejection, hold_expires_at, record_offset, paid_at, refund_amount, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                inserted);
        Rows.write(
                jdbc,
                "UPDATE reservation SET status = ?, paid_at = ?, refund_amount = ?, version = ? WHERE order_id = ?",
                updated);
    }

    private static @Nullable Object[] grantedRow(SpaceDate spaceDate, Order order) {
        return new @Nullable Object[] {
            bytes(order.id()),
            spaceDate.spaceId(),
            spaceDate.useDate(),
            order.slot().name(),
            order.guestId(),
            order.headCount(),
            order.price(),
            order.refundPolicy().name(),
            order.status().name(),
            null,
            utc(order.holdExpiresAt()),
            order.takenAt(),
            utcOrNull(order.paidAt()),
            order.refundAmount(),
            order.version()
        };
    }

    private static @Nullable Object[] rejectedRow(ReservationRejected event) {
        return new @Nullable Object[] {
            bytes(event.orderId()),
            event.spaceId(),
            event.useDate(),
            event.slot() == null ? null : event.slot().name(),
            event.guestId(),
            event.headCount(),
            null,
            null,
            OrderStatus.REJECTED.name(),
            RefusalCodes.of(event.rejection()),
            null,
            event.decision().offset(),
            null,
            null,
            event.version()
        };
    }

    private static Order order(ResultSet row) throws SQLException {
        return new Order(
                uuid(row, "order_id"),
                Slot.valueOf(row.getString("slot")),
                row.getLong("guest_id"),
                row.getInt("head_count"),
                row.getLong("price"),
                RefundPolicy.valueOf(row.getString("refund_policy")),
                OrderStatus.valueOf(row.getString("status")),
                instant(row, "hold_expires_at"),
                row.getLong("record_offset"),
                instantOrNull(row, "paid_at"),
                row.getObject("refund_amount", Long.class),
                row.getInt("version"));
    }
}
