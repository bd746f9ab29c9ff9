package com.ourspace.api.availability;

import com.ourspace.api.log.NextTables;
import com.ourspace.contracts.reservation.SpaceDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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
            INSERT INTO availability_change (space_id, use_date, seq) VALUES (?, ?, ?)
            ON DUPLICATE KEY UPDATE seq = VALUES(seq)
            """;
    private static final int SPACES_BATCH_SIZE = 500;

    private final JdbcOperations jdbc;
    private final JdbcClient client;
    private final TransactionOperations transactions;

    AvailabilityChanges(JdbcOperations jdbc, JdbcClient client, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.client = client;
    }

    /**
     * Records that these dates have changed, within the caller's transaction. It locks the spaces in ascending order
     * and as the transaction's last step, so that two projections cannot deadlock.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordChanges(Collection<SpaceDate> changed) {
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
        List<Object[]> rows = new ArrayList<>();
        bySpace.forEach((space, dates) -> {
            long seq = last.getOrDefault(space, 0L) - dates.size();
            for (LocalDate date : dates) {
                rows.add(new Object[] {space, date, ++seq});
            }
        });
        jdbc.batchUpdate(UPSERT_CHANGE, rows);
    }

    /** Records that any date of these spaces may have changed, for their hosts have changed the listing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAllDates(Collection<Long> spaces) {
        recordChanges(spaces.stream()
                .distinct()
                .map(space -> new SpaceDate(space, Change.ALL_DATES))
                .toList());
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
        return client.sql("SELECT seq, use_date FROM availability_change WHERE space_id = ? AND seq > ? ORDER BY seq")
                .param(spaceId)
                .param(seq)
                .query((row, number) -> new Change(row.getLong("seq"), row.getObject("use_date", LocalDate.class)))
                .list();
    }
}
