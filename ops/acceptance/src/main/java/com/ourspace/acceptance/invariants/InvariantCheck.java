package com.ourspace.acceptance.invariants;

import com.ourspace.standalone.Stores;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Checks the invariants by comparing tables with tables and with topics, in the order of their keys and in bounded
 * memory. It changes nothing, and shares no code with the checked services, except for the replay.
 *
 * <p>While orders are in progress, their data is incomplete somewhere; a violation counts only if a second check finds
 * it again.
 */
public final class InvariantCheck {

    private final JdbcTemplate booking;
    private final JdbcTemplate api;
    private final TopicReader topics;
    private final Path folder;
    private final InstantSource clock;

    private InvariantCheck(
            JdbcTemplate booking, JdbcTemplate api, TopicReader topics, Path folder, InstantSource clock) {
        this.booking = booking;
        this.api = api;
        this.topics = topics;
        this.folder = folder;
        this.clock = clock;
    }

    /** Creates a check of the platform with these stores, which sorts the log in the folder for temporary files. */
    public static InvariantCheck of(Stores stores, InstantSource clock) {
        return of(stores, Path.of(System.getProperty("java.io.tmpdir")), clock);
    }

    /** Creates a check of the platform with these stores, which sorts the log in this folder. */
    public static InvariantCheck of(Stores stores, Path folder, InstantSource clock) {
        return new InvariantCheck(
                schema(stores.booking()), schema(stores.api()), new TopicReader(stores.kafka()), folder, clock);
    }

    /** The violations at this moment; empty if every invariant holds. */
    public List<Violation> violations() {
        try (Snapshot snapshot = snapshot()) {
            return violations(snapshot);
        }
    }

    static List<Violation> violations(Snapshot snapshot) {
        return snapshot.violations(EnumSet.allOf(Invariant.class));
    }

    Snapshot snapshot() {
        return Snapshot.take(booking, api, topics, folder, clock.instant());
    }

    private static JdbcTemplate schema(Stores.Schema schema) {
        JdbcTemplate jdbc =
                new JdbcTemplate(new DriverManagerDataSource(schema.url(), schema.user(), schema.password()));
        // The driver then streams rows, instead of keeping a whole result in memory.
        jdbc.setFetchSize(Integer.MIN_VALUE);
        return jdbc;
    }
}
