package com.ourspace.api.log;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Empties tables within a transaction, as {@code TRUNCATE} would not. */
@Component
public class Emptying {

    /** So few that no statement outlasts the patience of its connection. */
    private static final int AT_ONCE = 20_000;

    private final JdbcOperations jdbc;

    Emptying(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Empties these tables, in the transaction at hand. */
    public void empty(String... tables) {
        for (String table : tables) {
            while (jdbc.update("DELETE FROM " + table + " LIMIT " + AT_ONCE) == AT_ONCE) {
                // There are more.
            }
        }
    }
}
