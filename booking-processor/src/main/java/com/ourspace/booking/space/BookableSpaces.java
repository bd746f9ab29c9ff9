package com.ourspace.booking.space;

import static com.ourspace.booking.storage.Columns.placeholders;

import com.ourspace.contracts.rules.BookableSpace;
import com.ourspace.contracts.space.SpaceStatus;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the booking rules need to know of spaces. */
@Component
public class BookableSpaces {

    /** The old spelling of FOR SHARE: the one that all databases know. */
    private static final String SELECT =
            "SELECT id, host_id, status, listing FROM space WHERE id IN (%s) ORDER BY id LOCK IN SHARE MODE";

    private final JdbcTemplate jdbc;
    private final ListingColumn listings = new ListingColumn();

    BookableSpaces(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those of these spaces that exist, by one query, and locked in share mode until the transaction ends: what is read
     * stays true until the decisions made of it are committed, so that no hold slips in beside a removal. Batches share
     * the lock; only a change of the space, rare and short, waits for them or lets them wait. Guests are locked before
     * spaces, never after.
     */
    public Map<Long, BookableSpace> find(Collection<Long> spaceIds) {
        Map<Long, BookableSpace> found = new HashMap<>();
        if (!spaceIds.isEmpty()) {
            jdbc.query(
                    SELECT.formatted(placeholders(spaceIds.size())),
                    row -> {
                        found.put(
                                row.getLong("id"),
                                BookableSpace.of(
                                        row.getLong("host_id"),
                                        SpaceStatus.valueOf(row.getString("status")),
                                        listings.convertToEntityAttribute(row.getString("listing"))));
                    },
                    new TreeSet<>(spaceIds).toArray());
        }
        return found;
    }
}
