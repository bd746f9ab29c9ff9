package com.ourspace.api.account;

import com.ourspace.api.sql.SqlValues;
import com.ourspace.api.web.Cursor;
import com.ourspace.api.web.Slice;
import com.ourspace.api.web.StrictText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the users for operators, a page by one statement. */
@Repository
class UserList {

    private static final String ALL = "SELECT id, nickname, role, status, created_at FROM app_user"
            + " WHERE id < :below ORDER BY id DESC LIMIT :rows";
    private static final String OF_STATUS = "SELECT id, nickname, role, status, created_at FROM app_user"
            + " WHERE status = :status AND id < :below ORDER BY id DESC LIMIT :rows";

    private final JdbcClient jdbc;

    UserList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The users, the newest first.
     *
     * @param status only users of this status; null for all
     */
    UserPage page(@Nullable AccountStatus status, @Nullable String cursor, int limit) {
        String shape = "users " + status;
        long below = cursor == null
                ? Long.MAX_VALUE
                : Cursor.decode(cursor, shape, 1, values -> StrictText.number(values.getFirst()));
        Slice<UserSummary> page = Slice.read(limit, rows -> users(status, below, rows));
        return new UserPage(page.items(), page.nextCursor(last -> Cursor.encode(shape, last.id())));
    }

    private List<UserSummary> users(@Nullable AccountStatus status, long below, int rows) {
        JdbcClient.StatementSpec statement =
                status == null ? jdbc.sql(ALL) : jdbc.sql(OF_STATUS).param("status", status.name());
        return statement
                .param("below", below)
                .param("rows", rows)
                .query((row, number) -> user(row))
                .list();
    }

    private static UserSummary user(ResultSet row) throws SQLException {
        return new UserSummary(
                row.getLong("id"),
                row.getString("nickname"),
                Role.valueOf(row.getString("role")),
                AccountStatus.valueOf(row.getString("status")),
                SqlValues.requiredInstant(row, "created_at"));
    }
}
