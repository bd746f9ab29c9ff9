package com.ourspace.booking.log;

import com.ourspace.contracts.Envelope.MalformedEnvelope;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import tools.jackson.core.JacksonException;

/**
 * Tells a record that can never be read or stored from trouble that passes. Where in doubt it is trouble: a batch that
 * is tried for too long is seen and mended, a good record that is put aside is missed.
 */
public final class Hopeless {

    /** SQL states of data that does not fit its column, and of constraints. */
    private static final Set<String> MISFITS = Set.of("22", "23");
    /** Likewise, by the numbers of those that MySQL gives no state of their own: null, text, check. */
    private static final Set<Integer> MISFIT_CODES = Set.of(1364, 1366, 3819);
    /** A fence. */
    private static final int DUPLICATE_KEY = 1062;

    private Hopeless() {}

    /** Whether no retry will help the record that failed like this. */
    public static boolean is(RuntimeException failure) {
        return !passes(failure)
                && Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                        .anyMatch(Hopeless::isOfTheRecord);
    }

    /** Locks, timeouts, connections, commits nobody knows the end of, and fences: whoever meets one reloads. */
    private static boolean passes(RuntimeException failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof NonTransientDataAccessResourceException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof OptimisticLockingFailureException
                || failure instanceof DuplicateKeyException
                || failure instanceof TransactionException;
    }

    private static boolean isOfTheRecord(Throwable cause) {
        return switch (cause) {
            case SQLException refused -> isMisfit(refused);
            case UnreadableRecord _,
                    MalformedEnvelope _,
                    JacksonException _,
                    NullPointerException _,
                    IllegalArgumentException _,
                    ArithmeticException _,
                    DateTimeException _ -> true;
            default -> false;
        };
    }

    private static boolean isMisfit(SQLException refused) {
        String state = refused.getSQLState();
        return refused.getErrorCode() != DUPLICATE_KEY
                && (MISFIT_CODES.contains(refused.getErrorCode())
                        || state != null && state.length() == 5 && MISFITS.contains(state.substring(0, 2)));
    }
}
