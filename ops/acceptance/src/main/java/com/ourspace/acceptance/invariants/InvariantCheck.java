package com.ourspace.acceptance.invariants;

import com.ourspace.standalone.Stores;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Checks the invariants by comparing tables with tables and with topics. It changes nothing, and shares no code with
 * the checked services, except for the replay.
 *
 * <p>While orders are in progress, their data is incomplete somewhere; a violation counts only if a second check finds
 * it again.
 */
public final class InvariantCheck {

    private final JdbcTemplate booking;
    private final JdbcTemplate api;
    private final TopicReader topics;
    private final InstantSource clock;

    private InvariantCheck(JdbcTemplate booking, JdbcTemplate api, TopicReader topics, InstantSource clock) {
        this.booking = booking;
        this.api = api;
        this.topics = topics;
        this.clock = clock;
    }

    /** Creates a check of the platform with these stores. */
    public static InvariantCheck of(Stores stores, InstantSource clock) {
        return new InvariantCheck(
                schema(stores.booking()), schema(stores.api()), new TopicReader(stores.bootstrapServers()), clock);
    }

    /** The violations at this moment; empty if every invariant holds. */
    public List<Violation> violations() {
        return violations(snapshot());
    }

    static List<Violation> violations(Snapshot snapshot) {
        return Stream.of(Invariant.values())
                .flatMap(invariant -> invariant.violations(snapshot).stream())
                .toList();
    }

    Snapshot snapshot() {
        return Snapshot.take(booking, api, topics, clock.instant());
    }

    private static JdbcTemplate schema(Stores.Schema schema) {
        return new JdbcTemplate(new DriverManagerDataSource(schema.url(), schema.user(), schema.password()));
    }
}
