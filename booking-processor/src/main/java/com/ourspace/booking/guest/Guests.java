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

/** The guests of the booking processor, in the table {@code guest}. */
@Repository
public class Guests {

    private static final String SUSPENDED = "SUSPENDED";
    /** A wallet is changed only while the row of its guest is locked, so it is locked with it. */
    private static final String SELECT = "SELECT g.id, g.status, w.balance, w.entries FROM guest g"
            + " LEFT JOIN wallet w ON w.user_id = g.id WHERE g.id IN (%s) ORDER BY g.id FOR UPDATE";
    /** The version is compared before it is written, because assignments are made from left to right. */
    private static final String UPDATE_STATUS = """
            INSERT INTO guest (id, status, status_version) VALUES (?, ?, ?)
            ON DUPLICATE KEY UPDATE
              status = IF(VALUES(status_version) > status_version, VALUES(status), status),
              status_version = GREATEST(status_version, VALUES(status_version))""";

    private final JdbcTemplate jdbc;

    Guests(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds these guests; existing ones do not change. */
    public void ensureExists(Collection<Long> guestIds) {
        List<Object[]> rows =
                new TreeSet<>(guestIds).stream().map(id -> new Object[] {id}).toList();
        jdbc.batchUpdate("INSERT IGNORE INTO guest (id) VALUES (?)", rows);
    }

    /**
     * Records whether a guest is suspended, unless a newer change is known. A batch that decides about this guest has
     * the row locked, so each of its decisions is before or after the change.
     *
     * @param seq number of the change, from 1
     */
    void updateStatus(long guestId, boolean suspended, long seq) {
        jdbc.update(UPDATE_STATUS, guestId, suspended ? SUSPENDED : "ACTIVE", seq);
    }

    /**
     * Locks these guests and their wallets until the transaction ends, so that no other batch counts their holds or
     * spends their points meanwhile. They are locked in ascending order of ids, so that two batches with common guests
     * cannot deadlock.
     *
     * @return the status and the wallet of each
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
