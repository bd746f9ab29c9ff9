package com.ourspace.api.log;

import com.ourspace.api.web.DependencyFailure;
import com.ourspace.messaging.ConstraintViolation;
import com.ourspace.messaging.DeserializationFailure;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Why records could not be written, which decides what becomes of them. */
public enum FailureKind {
    /** The database or the broker is away or busy: the batch is tried again for as long as that takes. */
    DEPENDENCY,
    /** No message of this platform, or of a version that this build does not know. Only decoding says so. */
    UNREADABLE,
    /** A value that does not fit its column, or a constraint: it belongs to one record, and no retry helps. */
    CONSTRAINT,
    /** A bug of ours: it is tried again a few times, and then costs the one record that meets it. */
    BUG;

    /** The kind of a failure to read or write a record. */
    public static FailureKind of(RuntimeException failure) {
        if (failure instanceof DeserializationFailure) {
            return UNREADABLE;
        }
        if (DependencyFailure.is(failure)) {
            return DEPENDENCY;
        }
        boolean isConstraint = Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException refused && ConstraintViolation.is(refused));
        return isConstraint ? CONSTRAINT : BUG;
    }
}
