package com.ourspace.booking.log;

import com.ourspace.contracts.Envelope.MalformedEnvelope;
import com.ourspace.messaging.ConstraintViolation;
import com.ourspace.messaging.DeserializationFailure;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Tells a record that can never be read or stored from trouble that passes, and both from a bug of ours. Where in doubt
 * it is trouble: a batch that is tried for too long is seen and mended, a good record that is put aside is missed.
 */
public final class RetryClassifier {

    /** A fence, unless it is met again: see {@link UniqueKeyViolation}. */
    private static final int DUPLICATE_KEY = 1062;

    private RetryClassifier() {}

    /** Whether no retry will help the record that failed like this, because of what the record says. */
    public static boolean isNonRetryable(RuntimeException failure) {
        return !passes(failure) && causes(failure).anyMatch(RetryClassifier::isOfTheRecord);
    }

    /**
     * Whether this is a mistake of our own code. It may be met by a good record: that is tried again before it is put
     * aside, and never called unreadable.
     */
    public static boolean isBug(RuntimeException failure) {
        return !isNonRetryable(failure) && causes(failure).noneMatch(RetryClassifier::isTrouble);
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

    /** Database, broker, and whatever else is waited for. */
    private static boolean isTrouble(Throwable cause) {
        return cause instanceof DataAccessException
                || cause instanceof TransactionException
                || cause instanceof SQLException
                || cause instanceof KafkaException
                || cause instanceof org.springframework.kafka.KafkaException
                || cause instanceof InterruptedException;
    }

    private static boolean isOfTheRecord(Throwable cause) {
        return switch (cause) {
            case SQLException refused -> refused.getErrorCode() != DUPLICATE_KEY && ConstraintViolation.is(refused);
            case DeserializationFailure _, MalformedEnvelope _, UniqueKeyViolation _, AlreadyDeadLettered _ -> true;
            default -> false;
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
