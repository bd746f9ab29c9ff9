package com.ourspace.api.reservation;

import com.ourspace.api.account.PersonalDataHolder;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What orders tell of their guest: who came. Orders themselves are books, and name the guest by number only. A host has
 * to know who is coming, so nobody is forgotten before the last stay is over.
 */
@Component
class GuestDataErasure implements PersonalDataHolder {

    private static final int MAX_NAMED = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    GuestDataErasure(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Problem> blockingProblem(long userId) {
        LocalDateTime now = SqlValues.utc(clock.instant());
        List<UUID> orders = jdbc.sql("SELECT order_id FROM order_view WHERE guest_id = ?"
                        + " AND (status = 'WAITING' AND hold_expires_at > ? OR status = 'COMPLETED' AND ends_at > ?)"
                        + " ORDER BY starts_at, order_id LIMIT " + MAX_NAMED)
                .params(userId, now, now)
                .query((row, number) -> SqlValues.uuid(row.getBytes("order_id")))
                .list();
        return orders.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemCode.ACCOUNT_HAS_BOOKINGS).with("orders", orders));
    }

    @Override
    public void erase(long userId) {
        jdbc.sql("DELETE FROM booker WHERE user_id = ?").param(userId).update();
    }
}
