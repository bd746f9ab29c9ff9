package com.ourspace.api.reservation;

import com.ourspace.api.account.PersonalDataHolder;
import com.ourspace.api.sql.SqlValues;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erases the bookers of a guest's orders. Orders are books of account, and name the guest by number only. A host has to
 * know who comes, so a guest is not erased before the last stay is over.
 */
@Component
class GuestDataErasure implements PersonalDataHolder {

    private static final int MAX_NAMED = 20;

    private final JdbcClient jdbc;
    private final CurrentOrders orders;
    private final RecentOrders recent;
    private final Clock clock;

    GuestDataErasure(JdbcClient jdbc, CurrentOrders orders, RecentOrders recent, Clock clock) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.recent = recent;
        this.clock = clock;
    }

    @Override
    public Optional<Problem> blockingProblem(long userId) {
        Instant now = clock.instant();
        List<Order> ahead = orders.ahead(userId);
        List<UUID> known = ahead.stream().map(Order::id).toList();
        Stream<UUID> written = written(userId, SqlValues.utc(now), MAX_NAMED + known.size()).stream()
                .filter(order -> !known.contains(order));
        List<UUID> blocking = Stream.concat(
                        written,
                        ahead.stream().filter(order -> order.isAhead(now)).map(Order::id))
                .limit(MAX_NAMED)
                .toList();
        return blocking.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemCode.ACCOUNT_HAS_BOOKINGS).with("orders", blocking));
    }

    private List<UUID> written(long userId, LocalDateTime now, int limit) {
        return jdbc.sql("SELECT order_id FROM order_view WHERE guest_id = ?"
                        + " AND (status = 'WAITING' AND hold_expires_at > ? OR status = 'COMPLETED' AND ends_at > ?)"
                        + " ORDER BY starts_at, order_id LIMIT " + limit)
                .params(userId, now, now)
                .query((row, number) -> SqlValues.uuid(row.getBytes("order_id")))
                .list();
    }

    @Override
    public void erase(long userId) {
        jdbc.sql("DELETE FROM booker WHERE user_id = ?").param(userId).update();
        recent.erase(userId);
    }
}
