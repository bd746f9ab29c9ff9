package com.ourspace.api.log;

import com.ourspace.api.web.DependencyFailure;
import com.ourspace.messaging.DeserializationFailure;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/** Why records could not be written, which decides what becomes of them. */
enum FailureKind {
    /** The database or the broker is away or busy: the batch is tried again for as long as that takes. */
    DEPENDENCY,
    /** No message of this platform, or of a version that this build does not know. Only decoding says so. */
    UNREADABLE,
    /** A value that does not fit its column, or a constraint: it belongs to one record, and no retry helps. */
    CONSTRAINT,
    /** A bug of ours: it is tried again a few times, and then costs the one record that meets it. */
    BUG;

    /** SQL states of data that does not fit its column, and of constraints. */
    private static final Set<String> CONSTRAINT_STATES = Set.of("22", "23");
    /** Likewise, by the numbers of those that MySQL gives no state of their own: null, text, check. */
    private static final Set<Integer> CONSTRAINT_CODES = Set.of(1364, 1366, 3819);

    /** The kind of a failure to read or write a record. */
    static FailureKind of(RuntimeException failure) {
        if (failure instanceof DeserializationFailure) {
            return UNREADABLE;
        }
        if (DependencyFailure.is(failure)) {
            return DEPENDENCY;
        }
        boolean isConstraint = Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException refused && isConstraint(refused));
        return isConstraint ? CONSTRAINT : BUG;
    }

    private static boolean isConstraint(SQLException refused) {
        String state = refused.getSQLState();
        return CONSTRAINT_CODES.contains(refused.getErrorCode())
                || state != null && state.length() == 5 && CONSTRAINT_STATES.contains(state.substring(0, 2));
    }
}
