package com.ourspace.booking.guest;

import static com.ourspace.booking.storage.Columns.placeholders;

import com.ourspace.booking.wallet.Wallet;
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
    /** A wallet is changed only by whoever has its guest's row, so it is locked with it. */
    private static final String SELECT = "SELECT g.id, g.status, w.balance, w.entries FROM guest g"
            + " LEFT JOIN wallet w ON w.user_id = g.id WHERE g.id IN (%s) ORDER BY g.id FOR UPDATE";
    /** The number is compared before it is written: assignments are made from left to right. */
    private static final String UPDATE_STATUS = """
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
    void updateStatus(long guestId, boolean suspended, long seq) {
        jdbc.update(UPDATE_STATUS, guestId, suspended ? SUSPENDED : "ACTIVE", seq);
    }

    /**
     * Locks these guests and their wallets until the transaction ends, so that no other batch counts their holds or
     * spends their points meanwhile. Always in ascending order of ids: two batches that share guests wait for each
     * other, and never in a circle.
     *
     * @return what is known of each
     */
    public Locked lock(Collection<Long> guestIds) {
        Locked locked = new Locked(new HashMap<>(), new HashMap<>());
        if (guestIds.isEmpty()) {
            return locked;
        }
        select(guestIds, locked);
        if (locked.suspended.size() < guestIds.size()) {
            ensureExists(guestIds.stream()
                    .filter(id -> !locked.suspended.containsKey(id))
                    .toList());
            select(guestIds, locked);
        }
        return locked;
    }

    private void select(Collection<Long> guestIds, Locked to) {
        jdbc.query(
                SELECT.formatted(placeholders(guestIds.size())),
                row -> {
                    long id = row.getLong("id");
                    to.suspended.put(id, SUSPENDED.equals(row.getString("status")));
                    Long balance = row.getObject("balance", Long.class);
                    if (balance != null) {
                        to.wallets.put(id, new Wallet(id, balance, row.getLong("entries")));
                    }
                },
                guestIds.toArray());
    }

    /**
     * Guests that are locked.
     *
     * @param suspended whether each is suspended
     * @param wallets the wallets of those that have one
     */
    public record Locked(Map<Long, Boolean> suspended, Map<Long, Wallet> wallets) {}
}
