package com.ourspace.api.log;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import tools.jackson.core.JacksonException;

/**
 * Tells a record that can never be written from trouble that passes. Where in doubt it is trouble: a batch that is
 * tried for too long is seen and mended, a good record that is put aside is missed.
 */
final class Hopeless {

    /** SQL states of data that does not fit its column, and of constraints. */
    private static final Set<String> MISFITS = Set.of("22", "23");
    /** Likewise, by the numbers of those that MySQL gives no state of their own: null, text, check. */
    private static final Set<Integer> MISFIT_CODES = Set.of(1364, 1366, 3819);

    private Hopeless() {}

    static boolean is(RuntimeException failure) {
        return !passes(failure)
                && Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                        .anyMatch(Hopeless::isOfTheRecord);
    }

    /** Locks, timeouts, connections, and commits nobody knows the end of. */
    private static boolean passes(RuntimeException failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof NonTransientDataAccessResourceException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof TransactionException;
    }

    private static boolean isOfTheRecord(Throwable cause) {
        return switch (cause) {
            case SQLException refused -> isMisfit(refused);
            case JacksonException _,
                    NullPointerException _,
                    IllegalArgumentException _,
                    ArithmeticException _,
                    DateTimeException _ -> true;
            default -> false;
        };
    }

    private static boolean isMisfit(SQLException refused) {
        String state = refused.getSQLState();
        return MISFIT_CODES.contains(refused.getErrorCode())
                || state != null && state.length() == 5 && MISFITS.contains(state.substring(0, 2));
    }
}
