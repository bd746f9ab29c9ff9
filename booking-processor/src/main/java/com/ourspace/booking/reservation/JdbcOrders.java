package com.ourspace.booking.reservation;

import static com.ourspace.booking.reservation.SpaceDateRows.spaceDate;
import static com.ourspace.booking.storage.Columns.bytes;
import static com.ourspace.booking.storage.Columns.instant;
import static com.ourspace.booking.storage.Columns.placeholders;
import static com.ourspace.booking.storage.Columns.utc;
import static com.ourspace.booking.storage.Columns.uuid;

import com.ourspace.booking.reservation.LiveHolds.LiveHold;
import com.ourspace.booking.reservation.domain.Order;
import com.ourspace.booking.storage.Rows;
import com.ourspace.contracts.reservation.OrderEvent;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.ReservationEvent;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
     * @param since time from which expired holds matter
     */
    Map<SpaceDate, List<Order>> load(List<SpaceDate> spaceDates, Collection<UUID> orderIds, Instant since) {
        String columns = "SELECT order_id, space_id, use_date, slot, guest_id, price, refund_policy, status,"
                + " hold_expires_at, record_offset, paid_at, version FROM reservation WHERE ";
        String onDate = "(space_id = ? AND use_date = ? AND (status IN ('WAITING', 'COMPLETED')"
                + " OR (status = 'EXPIRED' AND hold_expires_at > ?)))";
        List<Object> arguments = new ArrayList<>();
        List<String> selects = new ArrayList<>();
        if (!spaceDates.isEmpty()) {
            selects.add(columns + spaceDates.stream().map(_ -> onDate).collect(Collectors.joining(" OR ")));
            for (SpaceDate spaceDate : spaceDates) {
                arguments.addAll(List.of(spaceDate.spaceId(), spaceDate.useDate(), utc(since)));
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

    /** The ids among these that an order has, or that an entry of a waitlist has for the order it is to become. */
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

    /** The holds of these guests that wait for payment, on all space-dates. */
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

    /** Writes what these events, in their order, make of orders: granted, refused and earlier ones alike. */
    void save(List<ReservationEvent> events) {
        OrderChanges changes = new OrderChanges();
        for (ReservationEvent event : events) {
            if (event instanceof OrderEvent about) {
                changes.apply(about);
            }
        }
        Rows.write(
                jdbc,
                "DELETE FROM reservation WHERE order_id = ? AND space_id = ? AND use_date = ?"
                        + " AND status = 'REJECTED' AND rejection = 'INTERNAL_ERROR'",
                changes.replaced());
        Rows.write(
                jdbc,
                "INSERT INTO reservation (order_id, space_id, use_date, slot, guest_id, head_count, price,"
                        + " refund_policy, rejection, hold_expires_at, record_offset, status, paid_at, refund_amount,"
                        + " version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                changes.inserted());
        Rows.write(
                jdbc,
                "UPDATE reservation SET status = COALESCE(?, status), paid_at = COALESCE(?, paid_at),"
                        + " refund_amount = COALESCE(?, refund_amount), version = ? WHERE order_id = ?",
                changes.updated());
    }

    private static Order order(ResultSet row) throws SQLException {
        Order.Terms terms = new Order.Terms(
                uuid(row, "order_id"),
                Slot.valueOf(row.getString("slot")),
                row.getLong("guest_id"),
                row.getLong("price"),
                RefundPolicy.valueOf(row.getString("refund_policy")),
                instant(row, "hold_expires_at"),
                row.getLong("record_offset"));
        int version = row.getInt("version");
        OrderStatus status = OrderStatus.valueOf(row.getString("status"));
        return switch (status) {
            case WAITING -> new Order.Waiting(terms, version);
            case COMPLETED -> new Order.Completed(terms, instant(row, "paid_at"), version);
            case EXPIRED -> new Order.Expired(terms, version);
            case CANCELLED -> new Order.Cancelled(terms, version);
            case PENDING, REJECTED -> throw new IllegalStateException("a granted order is never " + status);
        };
    }
}
