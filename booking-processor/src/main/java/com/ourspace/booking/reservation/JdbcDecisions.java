package com.ourspace.booking.reservation;

import static com.ourspace.booking.storage.Columns.bytes;
import static com.ourspace.booking.storage.Columns.placeholders;
import static com.ourspace.booking.storage.Columns.utc;
import static com.ourspace.booking.storage.Columns.uuid;

import com.ourspace.booking.relay.OutboxMessage;
import com.ourspace.booking.reservation.domain.Decision;
import com.ourspace.booking.storage.Rows;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The decisions in the table {@code decision}, numbered per space-date and chained by hash.
 *
 * <p>The table is the inbox, too: the command id is unique in it, so a command can't be decided twice, and the number
 * is part of the primary key, so two processes can't both make a space-date's next decision.
 */
@Repository
class JdbcDecisions {

    private static final String INTERNAL_ERROR = "INTERNAL_ERROR";

    private final JdbcTemplate jdbc;
    private final SpaceTerms terms;
    private final Clock clock;

    JdbcDecisions(JdbcTemplate jdbc, SpaceTerms terms, Clock clock) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.clock = clock;
    }

    /** The outcomes of those of these commands that have been decided. */
    Map<UUID, Known> decided(Collection<UUID> commandIds) {
        return known("SELECT command_id, order_id, reason FROM decision WHERE command_id IN (%s)", commandIds);
    }

    /** The ids among these that an entry of a waitlist has for its order, so that no request can have them. */
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
     * @return their events, to be published by the same transaction
     * @throws org.springframework.dao.DuplicateKeyException if another process was faster with one of them
     */
    List<OutboxMessage> save(List<DecisionRecord> decided) {
        Map<String, byte[]> digests = terms.save(decided.stream()
                .map(DecisionRecord::terms)
                .filter(Objects::nonNull)
                .toList());
        Rows.write(
                jdbc,
                "INSERT INTO decision (space_id, use_date, seq, command_id, order_id, outcome, reason, terms, facts,"
                        + " record_partition, record_offset, decided_at, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                decided.stream().map(decision -> row(decision, digests)).toList());
        Instant now = clock.instant();
        return decided.stream()
                .flatMap(decision -> decision.messages(now).stream())
                .toList();
    }

    private static @Nullable Object[] row(DecisionRecord decided, Map<String, byte[]> digests) {
        String terms = decided.terms();
        Decision decision = decided.decision();
        Outcome outcome = Outcome.of(decision);
        return new @Nullable Object[] {
            decision.spaceDate().spaceId(),
            decision.spaceDate().useDate(),
            decision.at().seq(),
            bytes(decision.commandId()),
            bytes(decision.subjectId()),
            outcome.name(),
            outcome.reason(),
            terms == null ? null : digests.get(terms),
            decided.factsWithoutTerms(),
            decision.at().partition(),
            decision.at().offset(),
            utc(decision.at().at()),
            decided.hash()
        };
    }

    /**
     * The outcome of a command that was decided.
     *
     * @param subjectId the order, block or waitlist entry it was about; another one if another command had the id
     * @param wasUndecidable whether it could not be read, decided or stored
     */
    record Known(UUID subjectId, boolean wasUndecidable) {

        static Known of(Decision decision) {
            return new Known(
                    decision.subjectId(),
                    INTERNAL_ERROR.equals(Outcome.of(decision).reason()));
        }
    }
}
