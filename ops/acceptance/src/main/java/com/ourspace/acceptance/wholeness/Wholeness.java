package com.ourspace.acceptance.wholeness;

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
public final class Wholeness {

    private final JdbcTemplate booking;
    private final JdbcTemplate api;
    private final TopicReader topics;
    private final InstantSource clock;

    private Wholeness(JdbcTemplate booking, JdbcTemplate api, TopicReader topics, InstantSource clock) {
        this.booking = booking;
        this.api = api;
        this.topics = topics;
        this.clock = clock;
    }

    /** Looks at the platform that keeps its data there. */
    public static Wholeness of(Stores stores, InstantSource clock) {
        return new Wholeness(
                schema(stores.booking()), schema(stores.api()), new TopicReader(stores.bootstrapServers()), clock);
    }

    /** What is wrong at this moment; empty if everything is whole. */
    public List<Violation> violations() {
        return violations(evidence());
    }

    static List<Violation> violations(Evidence evidence) {
        return Stream.of(Invariant.values())
                .flatMap(invariant -> invariant.violations(evidence).stream())
                .toList();
    }

    Evidence evidence() {
        return Evidence.take(booking, api, topics, clock.instant());
    }

    private static JdbcTemplate schema(Stores.Schema schema) {
        return new JdbcTemplate(new DriverManagerDataSource(schema.url(), schema.user(), schema.password()));
    }
}
