package com.ourspace.messaging;

import java.sql.SQLException;
import java.util.Set;

/**
 * Recognises that a database refuses a row for what it contains: a value that does not fit its column, or a constraint.
 * A retry does not help; the record that the row is made of becomes a dead letter.
 */
public final class ConstraintViolation {

    /** Classes of SQL states: data exception, and integrity constraint violation. */
    private static final Set<String> STATES = Set.of("22", "23");

    /** Error numbers of MySQL and MariaDB without such a state: null (1364), text (1366), check (3819). */
    private static final Set<Integer> CODES = Set.of(1364, 1366, 3819);

    private ConstraintViolation() {}

    /** Whether the statement failed for the values of a row. A unique key that is taken is such a failure, too. */
    public static boolean is(SQLException refused) {
        String state = refused.getSQLState();
        return CODES.contains(refused.getErrorCode())
                || state != null && state.length() == 5 && STATES.contains(state.substring(0, 2));
    }
}
