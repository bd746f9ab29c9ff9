package com.ourspace.acceptance.invariants;

import com.ourspace.standalone.Stores;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Compares tables with tables and with topics. It shares no code with what it checks but where the check is a replay,
 * and changes nothing.
 *
 * <p>While orders flow, what is still on its way is missing somewhere: look again, and believe what is said twice.
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

    /** Looks at the platform that keeps its data there. */
    public static InvariantCheck of(Stores stores, InstantSource clock) {
        return new InvariantCheck(
                schema(stores.booking()), schema(stores.api()), new TopicReader(stores.bootstrapServers()), clock);
    }

    /** What is wrong at this moment; empty if everything is whole. */
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
