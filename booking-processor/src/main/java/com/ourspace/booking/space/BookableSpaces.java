package com.ourspace.booking.space;

import static com.ourspace.booking.storage.Columns.placeholders;

import com.ourspace.contracts.rules.BookableSpace;
import com.ourspace.contracts.space.SpaceListing;
import com.ourspace.contracts.space.SpaceStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The facts of spaces that the booking rules need. */
@Component
public class BookableSpaces {

    /** LOCK IN SHARE MODE is the older form of FOR SHARE, and the one that MariaDB knows as well. */
    private static final String SELECT =
            "SELECT id, host_id, status, version FROM space WHERE id IN (%s) ORDER BY id LOCK IN SHARE MODE";

    private static final String SELECT_LISTINGS = "SELECT id, version, listing FROM space WHERE id IN (%s)";
    private static final int MAX_LISTINGS = 10_000;

    private final JdbcTemplate jdbc;
    /** By space; a listing never changes without the version of its space. */
    private final Map<Long, VersionedListing> known = new ConcurrentHashMap<>();

    BookableSpaces(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those of these spaces that exist. They are locked in share mode until the transaction ends, so that what is read
     * stays true until the decisions are committed, and no hold is granted on a space that is being removed. Batches
     * share the lock; only a change of the space, which is rare and short, excludes them. Guests are locked before
     * spaces, never after.
     */
    public Map<Long, BookableSpace> find(Collection<Long> spaceIds) {
        Map<Long, Row> rows = new HashMap<>();
        if (!spaceIds.isEmpty()) {
            jdbc.query(
                    SELECT.formatted(placeholders(spaceIds.size())),
                    row -> {
                        rows.put(
                                row.getLong("id"),
                                new Row(
                                        row.getLong("host_id"),
                                        SpaceStatus.valueOf(row.getString("status")),
                                        row.getInt("version")));
                    },
                    new TreeSet<>(spaceIds).toArray());
        }
        Map<Long, VersionedListing> versions = listings(rows);
        Map<Long, BookableSpace> found = new HashMap<>();
        versions.forEach((id, listing) -> {
            Row row = Objects.requireNonNull(rows.get(id));
            found.put(id, BookableSpace.of(row.hostId, row.status, listing.listing));
        });
        return found;
    }

    private Map<Long, VersionedListing> listings(Map<Long, Row> rows) {
        Map<Long, VersionedListing> found = new HashMap<>();
        List<Long> missing = new ArrayList<>();
        rows.forEach((id, row) -> {
            VersionedListing listing = known.get(id);
            if (listing != null && listing.version == row.version) {
                found.put(id, listing);
            } else {
                missing.add(id);
            }
        });
        if (!missing.isEmpty()) {
            read(missing, found);
        }
        return found;
    }

    private void read(List<Long> spaceIds, Map<Long, VersionedListing> to) {
        if (known.size() + spaceIds.size() > MAX_LISTINGS) {
            known.clear();
        }
        jdbc.query(
                SELECT_LISTINGS.formatted(placeholders(spaceIds.size())),
                row -> {
                    VersionedListing listing = new VersionedListing(row.getInt("version"), Spaces.listing(row));
                    known.put(row.getLong("id"), listing);
                    to.put(row.getLong("id"), listing);
                },
                spaceIds.toArray());
    }

    private record Row(long hostId, SpaceStatus status, int version) {}

    private record VersionedListing(int version, SpaceListing listing) {}
}
