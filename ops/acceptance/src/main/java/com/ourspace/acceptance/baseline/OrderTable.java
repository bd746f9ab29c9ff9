package com.ourspace.acceptance.baseline;

import com.ourspace.acceptance.baseline.Reservation.Rejection;
import com.ourspace.acceptance.baseline.Reservation.Request;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Decides about orders, each in one transaction. The primary key of the claim settles who was first. */
final class OrderTable {

    private static final long PRICE = 50_000;

    private static final Duration HOLD = Duration.ofMinutes(10);

    /** Does not change a live claim, and takes over an expired one. */
    private static final String CLAIM = """
            INSERT INTO slot_claim (space_id, use_date, half, order_id, expires_at) VALUES (?,?,?,?,?)
            ON DUPLICATE KEY UPDATE
                order_id = IF(expires_at <= ?, VALUES(order_id), order_id),
                expires_at = IF(order_id = VALUES(order_id), VALUES(expires_at), expires_at)""";

    private static final String STORE = """
            INSERT INTO reservation (order_id, guest_id, space_id, use_date, slot, head_count, price, status,
                hold_expires_at, created_at)
            VALUES (?,?,?,?,?,?,?,?,?,?)""";

    private static final String FIND = """
            SELECT space_id, use_date, slot, head_count, price, status, hold_expires_at
            FROM reservation WHERE order_id = ? AND guest_id = ?""";

    private final DataSource writing;
    private final DataSource reading;
    private final InstantSource clock;
    private final AtomicLong nextId;

    OrderTable(Pools pools, InstantSource clock) {
        this.writing = pools.writing();
        this.reading = pools.reading();
        this.clock = clock;
        // Ids grow with time, so that rows are appended.
        this.nextId = new AtomicLong(clock.millis() << 20);
    }

    /** Grants the slot or refuses it, and stores the outcome. */
    Reservation decide(long guestId, long spaceId, Request request) {
        long id = nextId.getAndIncrement();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant expiresAt = now.plus(HOLD);
        try (Connection connection = writing.getConnection()) {
            boolean granted = claim(connection, id, spaceId, request, now, expiresAt);
            if (!granted) {
                connection.rollback();
            }
            String status = granted ? Reservation.WAITING : Reservation.REJECTED;
            Instant held = granted ? expiresAt : null;
            store(connection, id, guestId, spaceId, request, status, held, now);
            connection.commit();
            return reservation(id, spaceId, request.useDate(), request.slot(), request.headCount(), status, held);
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    /** An order of this guest. */
    Optional<Reservation> find(long id, long guestId) {
        try (Connection connection = reading.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setLong(1, id);
            statement.setLong(2, guestId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(id, row)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    private static boolean claim(
            Connection connection, long id, long spaceId, Request request, Instant now, Instant expiresAt)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            for (String half : halves(request.slot())) {
                statement.setLong(1, spaceId);
                statement.setObject(2, request.useDate());
                statement.setString(3, half);
                statement.setLong(4, id);
                statement.setObject(5, utc(expiresAt));
                statement.setObject(6, utc(now));
                if (statement.executeUpdate() == 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private static void store(
            Connection connection,
            long id,
            long guestId,
            long spaceId,
            Request request,
            String status,
            @Nullable Instant held,
            Instant now)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STORE)) {
            statement.setLong(1, id);
            statement.setLong(2, guestId);
            statement.setLong(3, spaceId);
            statement.setObject(4, request.useDate());
            statement.setString(5, request.slot());
            statement.setInt(6, request.headCount());
            statement.setLong(7, PRICE);
            statement.setString(8, status);
            statement.setObject(9, held == null ? null : utc(held));
            statement.setObject(10, utc(now));
            statement.executeUpdate();
        }
    }

    private static Reservation read(long id, ResultSet row) throws SQLException {
        LocalDateTime held = row.getObject(7, LocalDateTime.class);
        return reservation(
                id,
                row.getLong(1),
                row.getObject(2, LocalDate.class),
                row.getString(3),
                row.getInt(4),
                row.getString(6),
                held == null ? null : held.toInstant(ZoneOffset.UTC));
    }

    private static Reservation reservation(
            long id,
            long spaceId,
            LocalDate useDate,
            String slot,
            int headCount,
            String status,
            @Nullable Instant held) {
        Rejection rejection = status.equals(Reservation.REJECTED) ? new Rejection("SLOT_HELD") : null;
        return new Reservation(Long.toString(id), spaceId, useDate, slot, headCount, PRICE, status, held, rejection);
    }

    private static List<String> halves(String slot) {
        return slot.equals("ALL") ? List.of("DAY", "NIGHT") : List.of(slot);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
