package com.ourspace.api.status;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Shows the size of the API's schema, as the database estimates it every {@code ourspace.metrics.interval}. */
@Component
class SchemaMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaMetrics.class);
    private static final String BYTES = "SELECT COALESCE(SUM(data_length + index_length), 0)"
            + " FROM information_schema.tables WHERE table_schema = DATABASE()";

    private final JdbcClient database;
    private volatile double bytes = Double.NaN;

    SchemaMetrics(JdbcClient database, MeterRegistry meters) {
        this.database = database;
        Gauge.builder("ourspace.database.size", () -> bytes)
                .description("Size of this service's tables and indexes, as the server estimates it")
                .baseUnit("bytes")
                .tag("schema", "api")
                .strongReference(true)
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${ourspace.metrics.interval}")
    void read() {
        try {
            bytes = database.sql(BYTES).query(Double.class).single();
        } catch (DataAccessException away) {
            LOG.debug("The size of the schema is not known now", away);
            bytes = Double.NaN;
        }
    }
}
