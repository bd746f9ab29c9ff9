package com.ourspace.booking.reservation;

import static com.ourspace.booking.storage.Columns.bytes;
import static com.ourspace.booking.storage.Columns.placeholders;
import static com.ourspace.booking.storage.Columns.utc;
import static com.ourspace.booking.storage.Columns.uuid;

import com.ourspace.booking.relay.OutboxMessage;
import com.ourspace.booking.reservation.domain.Decision;
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
import java.util.stream.Stream;
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

    private static final String GIVEN_UP = "INTERNAL_ERROR";
    private static final String SOURCE = "/ourspace/booking-processor";

    private final JdbcTemplate jdbc;
    private final DecisionHasher text;
    private final Clock clock;

    JdbcDecisions(JdbcTemplate jdbc, DecisionHasher text, Clock clock) {
        this.jdbc = jdbc;
        this.text = text;
        this.clock = clock;
    }

    /**
     * What is known of these commands' ids: those that have been decided, and those that are to be the order of a place
     * on a waitlist, so that no request can have them.
     *
     * @param requests the ids of those commands that ask for a slot
     */
    Map<UUID, Known> known(Collection<UUID> commandIds, Collection<UUID> requests) {
        if (commandIds.isEmpty()) {
            return Map.of();
        }
        String sql = "SELECT command_id, order_id, reason FROM decision WHERE command_id IN (%s)"
                .formatted(placeholders(commandIds.size()));
        if (!requests.isEmpty()) {
            sql += " UNION ALL SELECT order_id, entry_id, NULL FROM waitlist_entry WHERE order_id IN (%s)"
                    .formatted(placeholders(requests.size()));
        }
        Map<UUID, Known> known = new HashMap<>();
        jdbc.query(
                sql,
                row -> {
                    known.putIfAbsent(
                            uuid(row, "command_id"),
                            new Known(uuid(row, "order_id"), GIVEN_UP.equals(row.getString("reason"))));
                },
                Stream.concat(commandIds.stream(), requests.stream())
                        .map(id -> (Object) bytes(id))
                        .toArray());
        return known;
    }

    /**
     * Appends decisions.
     *
     * @param lastHashes the hash of the last decision of each space-date that has one
     * @return their events, which are to leave with the same transaction
     * @throws org.springframework.dao.DuplicateKeyException if another process was faster with one of them
     */
    List<OutboxMessage> write(List<Entry> entries, Map<SpaceDate, byte[]> lastHashes) {
        Map<SpaceDate, byte[]> hashes = new HashMap<>(lastHashes);
        List<Object[]> rows = new ArrayList<>();
        List<OutboxMessage> messages = new ArrayList<>();
        for (Entry entry : entries) {
            Decision decision = entry.decision();
            byte[] previous = hashes.getOrDefault(decision.spaceDate(), DecisionHasher.NO_HASH);
            byte[] hash = text.hash(previous, decision);
            hashes.put(decision.spaceDate(), hash);
            rows.add(row(decision, hash));
            messages.addAll(messages(entry));
        }
        jdbc.batchUpdate(
                "INSERT INTO decision (space_id, use_date, seq, command_id, order_id, outcome, reason, facts,"
                        + " record_partition, record_offset, decided_at, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        return messages;
    }

    private Object[] row(Decision decision, byte[] hash) {
        Outcome outcome = Outcome.of(decision);
        return new Object[] {
            decision.spaceDate().spaceId(),
            decision.spaceDate().useDate(),
            decision.at().seq(),
            bytes(decision.commandId()),
            bytes(decision.subjectId()),
            outcome.name(),
            outcome.reason(),
            text.facts(decision.facts()),
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
     * What became of a command that is known by its id.
     *
     * @param subjectId what it was about; something else if another had the id
     * @param wasGivenUp whether it could not be read, decided or stored
     */
    record Known(UUID subjectId, boolean wasUndecidable) {}

    /** A decision and the envelope of the command that asked for it. */
    record Entry(Decision decision, Envelope cause) {}
}
