package com.ourspace.booking.guest;

import static com.ourspace.booking.storage.Columns.placeholders;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The guests as the deciding side knows them. */
@Repository
public class Guests {

    private static final String SUSPENDED = "SUSPENDED";
    /** The number is compared before it is written: assignments are made from left to right. */
    private static final String STAND = """
            INSERT INTO guest (id, status, status_version) VALUES (?, ?, ?)
            ON DUPLICATE KEY UPDATE
              status = IF(VALUES(status_version) > status_version, VALUES(status), status),
              status_version = GREATEST(status_version, VALUES(status_version))""";

    private final JdbcTemplate jdbc;

    Guests(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes these guests known; those that are already stay as they are. */
    public void ensureExists(Collection<Long> guestIds) {
        List<Object[]> rows =
                new TreeSet<>(guestIds).stream().map(id -> new Object[] {id}).toList();
        jdbc.batchUpdate("INSERT IGNORE INTO guest (id) VALUES (?)", rows);
    }

    /**
     * Notes whether a guest is suspended, unless something newer is known. A batch that decides about this guest has
     * the row locked: each of its requests was before or after.
     *
     * @param seq the number of the change, from 1
     */
    void stand(long guestId, boolean suspended, long seq) {
        jdbc.update(STAND, guestId, suspended ? SUSPENDED : "ACTIVE", seq);
    }

    /**
     * Locks these guests until the transaction ends, so that no other batch counts their holds meanwhile. Always in
     * ascending order of ids: two batches that share guests wait for each other, and never in a circle.
     *
     * @return whether each is suspended
     */
    public Map<Long, Boolean> lock(Collection<Long> guestIds) {
        if (guestIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, Boolean> locked = select(guestIds);
        if (locked.size() < guestIds.size()) {
            ensureExists(guestIds.stream().filter(id -> !locked.containsKey(id)).toList());
            locked.putAll(select(guestIds));
        }
        return locked;
    }

    private Map<Long, Boolean> select(Collection<Long> guestIds) {
        Map<Long, Boolean> suspended = new HashMap<>();
        jdbc.query(
                "SELECT id, status FROM guest WHERE id IN (%s) ORDER BY id FOR UPDATE"
                        .formatted(placeholders(guestIds.size())),
                row -> {
                    suspended.put(row.getLong("id"), SUSPENDED.equals(row.getString("status")));
                },
                guestIds.toArray());
        return suspended;
    }
}
