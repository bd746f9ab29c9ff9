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

    /** The old spelling of FOR SHARE: the one that all databases know. */
    private static final String SELECT =
            "SELECT id, host_id, status, version FROM space WHERE id IN (%s) ORDER BY id LOCK IN SHARE MODE";

    private static final String SELECT_LISTINGS = "SELECT id, version, listing FROM space WHERE id IN (%s)";
    private static final int MAX_LISTINGS = 10_000;

    private final JdbcTemplate jdbc;
    private final ListingColumn listings = new ListingColumn();
    /** A listing never changes without its space's version. */
    private final Map<Long, VersionedListing> known = new ConcurrentHashMap<>();

    BookableSpaces(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those of these spaces that exist, locked in share mode until the transaction ends: what is read stays true until
     * the decisions made of it are committed, so that no hold slips in beside a removal. Batches share the lock; only a
     * change of the space, rare and short, waits for them or lets them wait. Guests are locked before spaces, never
     * after.
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
                    VersionedListing listing = new VersionedListing(
                            row.getInt("version"), listings.convertToEntityAttribute(row.getString("listing")));
                    known.put(row.getLong("id"), listing);
                    to.put(row.getLong("id"), listing);
                },
                spaceIds.toArray());
    }

    private record Row(long hostId, SpaceStatus status, int version) {}

    private record VersionedListing(int version, SpaceListing listing) {}
}
