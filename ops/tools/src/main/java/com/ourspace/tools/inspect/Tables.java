package com.ourspace.tools.inspect;

import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.standalone.Stores;
import com.ourspace.standalone.Stores.Schema;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Reads single rows of both schemas, each by an index. It reads no table with personal data. */
final class Tables {

    private static final String ORDER =
            "SELECT order_id, space_id, use_date, slot, guest_id, status, rejection, version, record_offset"
                    + " FROM reservation WHERE ";
    private static final String DECISION =
            "SELECT seq, order_id, outcome, reason, record_partition, record_offset, decided_at FROM decision WHERE ";

    private final JdbcTemplate booking;
    private final JdbcTemplate api;

    Tables(Stores stores) {
        this.booking = template(stores.booking());
        this.api = template(stores.api());
    }

    private static JdbcTemplate template(Schema schema) {
        return new JdbcTemplate(new DriverManagerDataSource(schema.url(), schema.user(), schema.password()));
    }

    /** An order that was decided. */
    Optional<OrderRow> order(UUID id) {
        return booking.query(ORDER + "order_id = ?", ORDERS, (Object) bytes(id)).stream()
                .findFirst();
    }

    /** The orders on a space-date, in the order of their commands in the log. */
    List<OrderRow> orders(SpaceDate on, int limit) {
        return booking.query(
                ORDER + "space_id = ? AND use_date = ? ORDER BY record_offset, order_id LIMIT ?",
                ORDERS,
                on.spaceId(),
                on.useDate(),
                limit);
    }

    /** The orders of a guest, live ones first. */
    List<OrderRow> ordersOf(long guest, int limit) {
        return booking.query(
                ORDER + "guest_id = ? ORDER BY status IN ('WAITING', 'COMPLETED') DESC, use_date DESC LIMIT ?",
                ORDERS,
                guest,
                limit);
    }

    /** The latest decisions on a space-date, the first one first. */
    List<DecisionRow> decisions(SpaceDate on, int limit) {
        return booking.query(
                        DECISION + "space_id = ? AND use_date = ? ORDER BY seq DESC LIMIT ?",
                        DECISIONS,
                        on.spaceId(),
                        on.useDate(),
                        limit)
                .reversed();
    }

    /** The time of the first decision about an order. A guest who waited has it by the command of another. */
    Optional<Instant> decidedAt(OrderRow order) {
        return booking
                .query(
                        DECISION + "space_id = ? AND use_date = ? AND (order_id = ? OR record_offset = ?)"
                                + " ORDER BY seq LIMIT 1",
                        DECISIONS,
                        order.on().spaceId(),
                        order.on().useDate(),
                        bytes(order.id()),
                        order.recordOffset())
                .stream()
                .findFirst()
                .map(DecisionRow::at);
    }

    /** The halves that are taken, as sentences. */
    List<String> claims(SpaceDate on) {
        return booking.query(
                "SELECT half, state, order_id FROM slot_claim WHERE space_id = ? AND use_date = ? ORDER BY half",
                (row, _) ->
                        "%-5s %s by %s".formatted(row.getString("half"), row.getString("state"), uuid(row, "order_id")),
                on.spaceId(),
                on.useDate());
    }

    /** The guests who wait, the first in the log first, as sentences. */
    List<String> waiting(SpaceDate on) {
        return booking.query(
                "SELECT entry_id, order_id, slot, guest_id FROM waitlist_entry WHERE waiting AND space_id = ?"
                        + " AND use_date = ? ORDER BY record_offset",
                (row, _) -> "guest %d waits for %s with entry %s"
                        .formatted(row.getLong("guest_id"), row.getString("slot"), uuid(row, "entry_id")),
                on.spaceId(),
                on.useDate());
    }

    /** Status and balance of a guest, as a sentence; empty if the processor has never heard of them. */
    Optional<String> guest(long id) {
        return booking
                .query(
                        "SELECT g.status, w.balance, w.entries FROM guest g LEFT JOIN wallet w ON w.user_id = g.id"
                                + " WHERE g.id = ?",
                        (row, _) -> "%s, %d points after %d entries"
                                .formatted(row.getString("status"), row.getLong("balance"), row.getLong("entries")),
                        id)
                .stream()
                .findFirst();
    }

    /**
     * When an account was erased; empty if it was not. The booking processor, which books for a number, is not told.
     */
    Optional<Instant> erasedAt(long user) {
        return api
                .query(
                        "SELECT erased_at FROM app_user WHERE id = ? AND erased_at IS NOT NULL",
                        (row, _) -> instant(row, "erased_at"),
                        user)
                .stream()
                .findFirst();
    }

    /** The latest changes of a guest's points, the latest first, as sentences. */
    List<String> points(long guest, int limit) {
        return booking.query(
                "SELECT entered_at, kind, amount, balance_after, order_id FROM wallet_entry WHERE user_id = ?"
                        + " ORDER BY seq DESC LIMIT ?",
                (row, _) -> "%s  %-6s %+10d  then %10d  %s"
                        .formatted(
                                instant(row, "entered_at"),
                                row.getString("kind"),
                                row.getLong("amount"),
                                row.getLong("balance_after"),
                                row.getBytes("order_id") == null ? "" : "order " + uuid(row, "order_id")),
                guest,
                limit);
    }

    /** The status that guests see; empty if no read model has the order. */
    Optional<String> shown(UUID order) {
        return api
                .query(
                        "SELECT CONCAT(status, ', version ', version) FROM order_view WHERE order_id = ?",
                        (row, _) -> row.getString(1),
                        (Object) bytes(order))
                .stream()
                .findFirst();
    }

    /** The offset up to which the read models have a partition. */
    Optional<Long> projected(String topic, int partition) {
        return api
                .query(
                        "SELECT next_offset FROM projection_offset WHERE topic = ? AND part = ?",
                        (row, _) -> row.getLong(1),
                        topic,
                        partition)
                .stream()
                .findFirst();
    }

    private static final RowMapper<OrderRow> ORDERS = (row, _) -> new OrderRow(
            uuid(row, "order_id"),
            new SpaceDate(row.getLong("space_id"), row.getObject("use_date", LocalDate.class)),
            Optional.ofNullable(row.getString("slot")),
            Optional.ofNullable(row.getObject("guest_id", Long.class)),
            row.getString("status"),
            Optional.ofNullable(row.getString("rejection")),
            row.getInt("version"),
            row.getLong("record_offset"));

    private static final RowMapper<DecisionRow> DECISIONS = (row, _) -> new DecisionRow(
            row.getLong("seq"),
            uuid(row, "order_id"),
            row.getString("outcome"),
            Optional.ofNullable(row.getString("reason")),
            row.getInt("record_partition"),
            row.getLong("record_offset"),
            instant(row, "decided_at"));

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        ByteBuffer bytes = ByteBuffer.wrap(row.getBytes(column));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /**
     * An order as it was decided last.
     *
     * @param recordOffset offset of the command that made the order
     */
    record OrderRow(
            UUID id,
            SpaceDate on,
            Optional<String> slot,
            Optional<Long> guest,
            String status,
            Optional<String> rejection,
            int version,
            long recordOffset) {

        String sentence() {
            return "%s, %s, %s%s"
                    .formatted(
                            slot.orElse("unknown slot"),
                            guest.map(id -> "guest " + id).orElse("unknown guest"),
                            status,
                            rejection.map(code -> ", " + Words.reason(code)).orElse(""));
        }
    }

    /** A decision; its subject is an order, a block or a waitlist entry. */
    record DecisionRow(
            long seq, UUID subject, String outcome, Optional<String> reason, int partition, long offset, Instant at) {}
}
