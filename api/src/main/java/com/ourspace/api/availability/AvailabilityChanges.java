package com.ourspace.api.availability;

import com.ourspace.api.log.NextTables;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.messaging.ReceivedMessage;
import com.ourspace.messaging.tracing.Tracing;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Numbers the changes of each space's calendar, within the transactions that make them, and keeps each date's latest.
 */
@Component
public class AvailabilityChanges {

    private static final String ADVANCE_CURSOR = """
            INSERT INTO availability_cursor (space_id, seq) VALUES (?, ?)
            ON DUPLICATE KEY UPDATE seq = seq + VALUES(seq)
            """;
    private static final String UPSERT_CHANGE = """
            INSERT INTO availability_change (space_id, use_date, seq, traceparent) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE seq = VALUES(seq), traceparent = VALUES(traceparent)
            """;
    private static final int SPACES_BATCH_SIZE = 500;

    private final JdbcOperations jdbc;
    private final JdbcClient client;
    private final TransactionOperations transactions;
    private final Tracing tracing;

    AvailabilityChanges(JdbcOperations jdbc, JdbcClient client, TransactionOperations transactions, Tracing tracing) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.client = client;
        this.tracing = tracing;
    }

    /**
     * Records that these dates have changed, within the caller's transaction. It locks the spaces in ascending order
     * and as the transaction's last step, so that two projections cannot deadlock.
     *
     * @param causes the messages that have changed them, in the order of the log: the streams of a date belong to the
     *     trace of the last one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordChanges(Collection<SpaceDate> changed, List<ReceivedMessage<?>> causes) {
        record(changed, tracing.isOn() ? traces(causes) : Map.of());
    }

    /** The recorded trace contexts of these messages, by the keys of their records. */
    private Map<String, String> traces(List<ReceivedMessage<?>> causes) {
        Map<String, String> traces = new HashMap<>();
        for (ReceivedMessage<?> cause : causes) {
            String traceparent = cause.envelope().traceparent();
            if (traceparent != null && tracing.records(traceparent)) {
                traces.put(cause.message().key(), traceparent);
            }
        }
        return traces;
    }

    private void record(Collection<SpaceDate> changed, Map<String, String> traces) {
        if (NextTables.areFilled()) {
            return;
        }
        SortedMap<Long, TreeSet<LocalDate>> bySpace = new TreeMap<>();
        changed.forEach(one ->
                bySpace.computeIfAbsent(one.spaceId(), _ -> new TreeSet<>()).add(one.useDate()));
        if (bySpace.isEmpty()) {
            return;
        }
        List<Object[]> counts = new ArrayList<>();
        bySpace.forEach((space, dates) -> counts.add(new Object[] {space, dates.size()}));
        jdbc.batchUpdate(ADVANCE_CURSOR, counts);
        Map<Long, Long> last = positions(bySpace.keySet());
        List<ChangedDate> rows = new ArrayList<>();
        bySpace.forEach((space, dates) -> {
            long seq = last.getOrDefault(space, 0L) - dates.size();
            for (LocalDate date : dates) {
                SpaceDate spaceDate = new SpaceDate(space, date);
                rows.add(new ChangedDate(spaceDate, ++seq, traces.isEmpty() ? null : traces.get(spaceDate.key())));
            }
        });
        jdbc.batchUpdate(UPSERT_CHANGE, rows, rows.size(), AvailabilityChanges::bind);
    }

    private static void bind(PreparedStatement statement, ChangedDate row) throws SQLException {
        statement.setLong(1, row.spaceDate().spaceId());
        statement.setObject(2, row.spaceDate().useDate());
        statement.setLong(3, row.seq());
        statement.setString(4, row.traceparent());
    }

    /** Records that any date of these spaces may have changed, for their hosts have changed the listing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAllDates(Collection<Long> spaces) {
        record(
                spaces.stream()
                        .distinct()
                        .map(space -> new SpaceDate(space, Change.ALL_DATES))
                        .toList(),
                Map.of());
    }

    /**
     * Records that any date of any space may have changed, for the tables have been swapped. Few spaces at a time: the
     * projections of a space wait meanwhile.
     */
    public void recordAllDatesOfAllSpaces() {
        if (NextTables.areFilled()) {
            return;
        }
        List<Long> spaces = client.sql("SELECT space_id FROM availability_cursor ORDER BY space_id")
                .query((row, _) -> row.getLong(1))
                .list();
        for (int from = 0; from < spaces.size(); from += SPACES_BATCH_SIZE) {
            List<Long> some = spaces.subList(from, Math.min(from + SPACES_BATCH_SIZE, spaces.size()));
            transactions.executeWithoutResult(_ -> recordAllDates(some));
        }
    }

    /** The number of a space's latest change; 0 if there is none. */
    long position(long spaceId) {
        return positions(List.of(spaceId)).getOrDefault(spaceId, 0L);
    }

    /** The numbers of the latest changes; a space without changes is left out. */
    Map<Long, Long> positions(Collection<Long> spaces) {
        Map<Long, Long> positions = new HashMap<>();
        List<Long> all = List.copyOf(spaces);
        for (int from = 0; from < all.size(); from += SPACES_BATCH_SIZE) {
            client.sql("SELECT space_id, seq FROM availability_cursor WHERE space_id IN (:spaces)")
                    .param("spaces", all.subList(from, Math.min(from + SPACES_BATCH_SIZE, all.size())))
                    .query(row -> {
                        positions.put(row.getLong("space_id"), row.getLong("seq"));
                    });
        }
        return positions;
    }

    /** The changes after this number, each date once, the earliest change first. */
    List<Change> since(long spaceId, long seq) {
        return client.sql("SELECT seq, use_date, traceparent FROM availability_change WHERE space_id = ? AND seq > ?"
                        + " ORDER BY seq")
                .param(spaceId)
                .param(seq)
                .query((row, number) -> new Change(
                        row.getLong("seq"), row.getObject("use_date", LocalDate.class), row.getString("traceparent")))
                .list();
    }

    private record ChangedDate(
            SpaceDate spaceDate, long seq, @Nullable String traceparent) {}
}
