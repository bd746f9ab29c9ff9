package com.ourspace.api.reservation;

import static java.util.Objects.requireNonNull;

import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.reservation.ClaimState;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.rules.HoldLimits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The facts about other orders that a quote needs, read by two statements. States that this process has read of the
 * guest's own orders, and of orders that have ended, override the tables: the guest has been shown them.
 */
@Repository
class QuoteFacts {

    private static final String TAKEN = """
            SELECT h.half, h.state, h.held_until, h.order_id, o.guest_id, COALESCE(o.decision_offset, 0) AS record_offset
            FROM half_state h LEFT JOIN order_view o ON o.order_id = h.order_id
            WHERE h.space_id = :space AND h.use_date = :date
                AND (h.state IN ('BOOKED', 'BLOCKED') OR (h.state = 'HELD' AND h.held_until > :now))
            ORDER BY FIELD(h.half, 'DAY', 'NIGHT')
            """;
    private static final String HOLDS = """
            SELECT order_id, space_id, use_date, hold_expires_at FROM order_view
            WHERE guest_id = :guest AND status IN ('WAITING', 'EXPIRED') AND hold_expires_at > :since
            """;

    private final JdbcClient jdbc;
    private final CurrentOrders orders;

    QuoteFacts(JdbcClient jdbc, CurrentOrders orders) {
        this.jdbc = jdbc;
        this.orders = orders;
    }

    List<TakenHalves.Taken> taken(SpaceDate spaceDate, long guestId, Instant now) {
        Map<Half, TakenHalves.Taken> taken = new EnumMap<>(Half.class);
        orders.inMemory(guestId).stream()
                .filter(order -> order.isOn(spaceDate) && order.isAhead(now))
                .flatMap(order -> taken(order, guestId))
                .forEach(half -> taken.put(half.half(), half));
        jdbc
                .sql(TAKEN)
                .param("space", spaceDate.spaceId())
                .param("date", spaceDate.useDate())
                .param("now", SqlValues.utc(now))
                .query((row, number) -> taken(row))
                .list()
                .stream()
                .filter(half -> !orders.isOver(half.holder()))
                .forEach(half -> taken.putIfAbsent(half.half(), half));
        return List.copyOf(taken.values());
    }

    private static Stream<TakenHalves.Taken> taken(Order own, long guestId) {
        return requireNonNull(own.slot()).halves().stream()
                .map(half -> new TakenHalves.Taken(
                        half,
                        own.status() == OrderStatus.COMPLETED ? ClaimState.BOOKED.name() : ClaimState.HELD.name(),
                        own.status() == OrderStatus.COMPLETED ? null : own.holdExpiresAt(),
                        own.id(),
                        guestId,
                        requireNonNull(own.decision()).offset()));
    }

    GuestHolds holds(long guestId, Instant now) {
        Instant since = now.minus(HoldLimits.EXPIRED_HOLD_WINDOW);
        Map<UUID, Optional<GuestHolds.Held>> holds = new LinkedHashMap<>();
        orders.inMemory(guestId).forEach(order -> holds.put(order.id(), hold(order, since)));
        jdbc.sql(HOLDS)
                .param("guest", guestId)
                .param("since", SqlValues.utc(since))
                .query(row -> {
                    GuestHolds.Held held = new GuestHolds.Held(
                            new SpaceDate(row.getLong("space_id"), row.getObject("use_date", LocalDate.class)),
                            SqlValues.requiredInstant(row, "hold_expires_at"));
                    holds.putIfAbsent(SqlValues.uuid(row.getBytes("order_id")), Optional.of(held));
                });
        return new GuestHolds(holds.values().stream().flatMap(Optional::stream).toList());
    }

    private static Optional<GuestHolds.Held> hold(Order order, Instant since) {
        return Optional.ofNullable(order.holdExpiresAt())
                .filter(until -> order.status() == OrderStatus.WAITING || order.status() == OrderStatus.EXPIRED)
                .filter(until -> until.isAfter(since))
                .map(until -> new GuestHolds.Held(new SpaceDate(order.spaceId(), order.useDate()), until));
    }

    private static TakenHalves.Taken taken(ResultSet row) throws SQLException {
        return new TakenHalves.Taken(
                Half.valueOf(row.getString("half")),
                row.getString("state"),
                SqlValues.instant(row, "held_until"),
                SqlValues.uuid(row.getBytes("order_id")),
                row.getObject("guest_id", Long.class),
                row.getLong("record_offset"));
    }
}
