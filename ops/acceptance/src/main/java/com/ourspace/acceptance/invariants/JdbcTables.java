package com.ourspace.acceptance.invariants;

import com.ourspace.contracts.reservation.SpaceDate;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads the tables of both schemas. The driver has to stream rows, for a result would not fit into memory; each stream
 * has a connection of its own.
 */
record JdbcTables(JdbcTemplate booking, JdbcTemplate api) implements Tables {

    private static final String BY_SPACE_DATE = " ORDER BY space_id, use_date";

    @Override
    public Stream<DecisionRow> decisions() {
        return booking.queryForStream(
                "SELECT space_id, use_date, seq, command_id, outcome, facts, hash, record_partition, record_offset"
                        + " FROM decision_facts ORDER BY space_id, use_date, seq",
                (row, _) -> new DecisionRow(
                        key(row),
                        uuid(row.getBytes("command_id")),
                        row.getLong("seq"),
                        row.getString("outcome"),
                        row.getString("facts"),
                        row.getBytes("hash"),
                        row.getInt("record_partition"),
                        row.getLong("record_offset")));
    }

    @Override
    public Stream<StateRow> orders() {
        return byId(booking, "order_id, status FROM reservation");
    }

    @Override
    public Stream<StateRow> shownOrders() {
        return byId(api, "order_id, status FROM order_view");
    }

    @Override
    public Stream<StateRow> waiting() {
        return byId(booking, "entry_id, 'WAITING' FROM waitlist_entry WHERE waiting");
    }

    @Override
    public Stream<StateRow> shownWaiting() {
        return byId(api, "entry_id, status FROM waitlist_view WHERE status = 'WAITING'");
    }

    @Override
    public Stream<StateRow> claims() {
        return byHalf(booking, "slot_claim");
    }

    @Override
    public Stream<StateRow> shownClaims() {
        return byHalf(api, "half_state WHERE state <> 'FREE'");
    }

    @Override
    public boolean isDecided(UUID commandId) {
        Long found = booking.queryForObject(
                "SELECT COUNT(*) FROM decision WHERE command_id = UNHEX(?)",
                Long.class,
                commandId.toString().replace("-", ""));
        return found != null && found > 0;
    }

    private static Stream<StateRow> byId(JdbcTemplate schema, String rest) {
        return schema.queryForStream(
                "SELECT space_id, use_date, " + rest + BY_SPACE_DATE,
                (row, _) -> new StateRow(key(row), uuid(row.getBytes(3)).toString(), row.getString(4)));
    }

    private static Stream<StateRow> byHalf(JdbcTemplate schema, String rest) {
        return schema.queryForStream(
                "SELECT space_id, use_date, half, CONCAT(state, ' by ', HEX(order_id)) FROM " + rest + BY_SPACE_DATE,
                (row, _) -> new StateRow(key(row), row.getString(3), row.getString(4)));
    }

    private static LogKey key(ResultSet row) throws SQLException {
        return LogKey.of(new SpaceDate(row.getLong("space_id"), row.getObject("use_date", LocalDate.class)));
    }

    static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
