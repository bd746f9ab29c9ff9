package com.ourspace.booking.reservation;

import static com.ourspace.booking.storage.Columns.bytes;
import static com.ourspace.booking.storage.Columns.placeholders;
import static com.ourspace.booking.storage.Columns.utc;
import static com.ourspace.booking.storage.Columns.uuid;

import com.ourspace.booking.relay.OutboxMessage;
import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.booking.storage.Rows;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.SpaceDate;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The decisions, numbered per space-date and chained by hash, with the events they send out.
 *
 * <p>It is the inbox, too: the command id is unique here, so a command can't be decided twice, and the number is the
 * primary key, so two processes can't both make a space-date's next decision.
 */
@Repository
class JdbcDecisions {

    private static final String INTERNAL_ERROR = "INTERNAL_ERROR";
    private static final String SOURCE = "/ourspace/booking-processor";

    private final JdbcTemplate jdbc;
    private final DecisionHasher hasher;
    private final Clock clock;

    JdbcDecisions(JdbcTemplate jdbc, DecisionHasher hasher, Clock clock) {
        this.jdbc = jdbc;
        this.hasher = hasher;
        this.clock = clock;
    }

    /** The outcomes of those of these commands that have been decided. */
    Map<UUID, Known> decided(Collection<UUID> commandIds) {
        return known("SELECT command_id, order_id, reason FROM decision WHERE command_id IN (%s)", commandIds);
    }

    /** Those of these ids that are to be the order of an entry of a waitlist, so that no request can have them. */
    Map<UUID, Known> promised(Collection<UUID> requests) {
        return known(
                "SELECT order_id AS command_id, entry_id AS order_id, NULL AS reason FROM waitlist_entry"
                        + " WHERE order_id IN (%s)",
                requests);
    }

    private Map<UUID, Known> known(String sql, Collection<UUID> ids) {
        Map<UUID, Known> known = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.query(
                    sql.formatted(placeholders(ids.size())),
                    row -> {
                        known.put(
                                uuid(row, "command_id"),
                                new Known(uuid(row, "order_id"), INTERNAL_ERROR.equals(row.getString("reason"))));
                    },
                    ids.stream().map(id -> (Object) bytes(id)).toArray());
        }
        return known;
    }

    /**
     * Appends decisions.
     *
     * @param lastHashes the hash of the last decision of each space-date
     * @throws org.springframework.dao.DuplicateKeyException if another process was faster with one of them
     */
    Written write(List<Entry> entries, Map<SpaceDate, byte[]> lastHashes) {
        Map<SpaceDate, byte[]> hashes = new HashMap<>(lastHashes);
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<OutboxMessage> messages = new ArrayList<>();
        for (Entry entry : entries) {
            Decision decision = entry.decision();
            String facts = hasher.facts(decision.facts());
            byte[] previous = hashes.getOrDefault(decision.spaceDate(), DecisionHasher.NO_HASH);
            byte[] hash = hasher.hash(previous, decision, facts);
            hashes.put(decision.spaceDate(), hash);
            rows.add(row(decision, facts, hash));
            messages.addAll(messages(entry));
        }
        Rows.write(
                jdbc,
                "INSERT INTO decision (space_id, use_date, seq, command_id, order_id, outcome, reason, facts,"
                        + " record_partition, record_offset, decided_at, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        return new Written(messages, hashes);
    }

    private @Nullable Object[] row(Decision decision, String facts, byte[] hash) {
        Outcome outcome = Outcome.of(decision);
        return new @Nullable Object[] {
            decision.spaceDate().spaceId(),
            decision.spaceDate().useDate(),
            decision.at().seq(),
            bytes(decision.commandId()),
            bytes(decision.subjectId()),
            outcome.name(),
            outcome.reason(),
            facts,
            decision.at().partition(),
            decision.at().offset(),
            utc(decision.at().at()),
            hash
        };
    }

    private List<OutboxMessage> messages(Entry entry) {
        Instant now = clock.instant();
        Envelope cause = entry.cause();
        List<OutboxMessage> messages = new ArrayList<>();
        for (ReservationEvent event : entry.decision().events()) {
            UUID id = eventId(entry.decision(), messages.size());
            messages.add(
                    new OutboxMessage(Envelope.of(id, event, SOURCE, now, cause.id(), cause.traceparent()), event));
        }
        return messages;
    }

    /** The same decision has the same event ids, however often it is made. */
    private static UUID eventId(Decision decision, int index) {
        return UUID.nameUUIDFromBytes((decision.commandId() + "/" + index).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The outcome of a command that was decided.
     *
     * @param subjectId what it was about; something else if another had the id
     * @param wasUndecidable whether it could not be read, decided or stored
     */
    record Known(UUID subjectId, boolean wasUndecidable) {}

    /** A decision and the envelope of the command that asked for it. */
    record Entry(Decision decision, Envelope cause) {

        /** The outcome of its command, once it is committed. */
        Known known() {
            return new Known(
                    decision.subjectId(),
                    INTERNAL_ERROR.equals(Outcome.of(decision).reason()));
        }
    }

    /**
     * The rows that were written.
     *
     * @param messages the events, which are to leave with the same transaction
     * @param hashes the hash of the last decision of each space-date now
     */
    record Written(List<OutboxMessage> messages, Map<SpaceDate, byte[]> hashes) {}
}
