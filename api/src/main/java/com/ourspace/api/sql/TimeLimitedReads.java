package com.ourspace.api.sql;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads of a row or two, outside of transactions, that fail within seconds where the database does not answer. A
 * database that is stopped refuses a connection at once; one that hangs accepts it, and says nothing. What the log can
 * do without it must wait neither for its answer nor for a connection that somebody else waits on, so these reads have
 * connections of their own. The reasons are in {@code docs/decisions/0135-reads-with-a-time-limit.md}.
 */
@Component
public class TimeLimitedReads {

    private final JdbcClient jdbc;

    TimeLimitedReads(@Qualifier(TimeLimitedConnections.QUALIFIER) DataSource connections) {
        this.jdbc = JdbcClient.create(connections);
    }

    /**
     * A statement that only reads. To execute it throws a {@link org.springframework.dao.DataAccessException} if the
     * database is away, or does not answer within {@code ourspace.database.read-timeout}.
     */
    public JdbcClient.StatementSpec sql(String select) {
        return jdbc.sql(select);
    }
}
