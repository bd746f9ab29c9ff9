package com.ourspace.api.account;

import com.ourspace.api.account.UserStatus.Status;
import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.account.AccountEvent;
import com.ourspace.contracts.account.AccountEvent.UserReinstated;
import com.ourspace.contracts.account.AccountEvent.UserSuspended;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The users' statuses with their history, and which of the changes are published. */
@Repository
class UserStatuses implements PersonalDataHolder {

    private final JdbcClient jdbc;
    private final Clock clock;

    UserStatuses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Finds a user's status; empty if there is no such user, or the user is erased. */
    Optional<UserStatus> find(long userId) {
        return jdbc.sql("""
                        SELECT u.id, u.status, s.reason, s.operator_id, s.at FROM app_user u
                        LEFT JOIN user_status s ON s.user_id = u.id
                            AND s.seq = (SELECT MAX(seq) FROM user_status WHERE user_id = u.id)
                        WHERE u.id = ? AND u.status <> 'ERASED'
                        """)
                .param(userId)
                .query((row, number) -> userStatus(row))
                .optional();
    }

    /**
     * Records a decision, unless the user has that status already. It locks the user's row first: two decisions happen
     * one after the other, and a user who is being erased stays erased.
     *
     * @return whether there is such a user
     */
    @Transactional
    public boolean decide(long operatorId, long userId, UserStatusRequest form) {
        Optional<String> before = jdbc.sql("SELECT status FROM app_user WHERE id = ? AND status <> 'ERASED' FOR UPDATE")
                .param(userId)
                .query(String.class)
                .optional();
        if (before.isPresent() && !before.get().equals(form.status().name())) {
            write(operatorId, userId, form);
        }
        return before.isPresent();
    }

    private void write(long operatorId, long userId, UserStatusRequest form) {
        jdbc.sql("UPDATE app_user SET status = ? WHERE id = ?")
                .params(form.status().name(), userId)
                .update();
        jdbc.sql("""
                        INSERT INTO user_status (user_id, seq, status, reason, operator_id, at)
                        SELECT :user, COALESCE(MAX(seq), 0) + 1, :status, :reason, :operator, :at
                        FROM user_status WHERE user_id = :user
                        """)
                .param("user", userId)
                .param("status", form.status().name())
                .param("reason", form.reason())
                .param("operator", operatorId)
                .param("at", SqlValues.utc(clock.instant()))
                .update();
    }

    /** The changes that may not be in the log yet, each user's in their order. */
    List<AccountEvent> unpublished(int limit) {
        return jdbc.sql("SELECT user_id, seq, status, at FROM user_status WHERE published_at IS NULL"
                        + " ORDER BY user_id, seq LIMIT " + limit)
                .query((row, number) -> event(row))
                .list();
    }

    void markPublished(long userId, long seq) {
        jdbc.sql("UPDATE user_status SET published_at = ? WHERE user_id = ? AND seq = ?")
                .params(SqlValues.utc(clock.instant()), userId, seq)
                .update();
    }

    /** Erases the operators' reasons; the decisions and their times stay, under the user's number. */
    @Override
    public void erase(long userId) {
        jdbc.sql("UPDATE user_status SET reason = NULL WHERE user_id = ?")
                .param(userId)
                .update();
    }

    private static AccountEvent event(ResultSet row) throws SQLException {
        long userId = row.getLong("user_id");
        long seq = row.getLong("seq");
        Instant at = SqlValues.requiredInstant(row, "at");
        return switch (Status.valueOf(row.getString("status"))) {
            case ACTIVE -> new UserReinstated(userId, seq, at);
            case SUSPENDED -> new UserSuspended(userId, seq, at);
        };
    }

    private static UserStatus userStatus(ResultSet row) throws SQLException {
        return new UserStatus(
                row.getLong("id"),
                Status.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getObject("operator_id", Long.class),
                SqlValues.instant(row, "at"));
    }
}
