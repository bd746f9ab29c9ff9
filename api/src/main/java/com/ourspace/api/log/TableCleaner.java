package com.ourspace.api.log;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Empties tables within a transaction, as {@code TRUNCATE} would not. */
@Component
public class TableCleaner {

    /** So few that no statement outlasts the patience of its connection. */
    private static final int BATCH_SIZE = 20_000;

    private final JdbcOperations jdbc;

    TableCleaner(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Empties these tables, in the transaction at hand. */
    public void empty(String... tables) {
        for (String table : tables) {
            while (jdbc.update("DELETE FROM " + table + " LIMIT " + BATCH_SIZE) == BATCH_SIZE) {
                // There are more.
            }
        }
    }
}
