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
 * Distinguishes three kinds of failures: a record that can never be read or stored, a transient failure, and a bug of
 * this code. An unknown failure of the database or the broker counts as transient, because an operator notices a batch
 * that is retried for too long, but not a valid record that became a dead letter.
 */
public final class RetryClassifier {

    /** Another process has committed first, unless it happens again: see {@link UniqueKeyViolation}. */
    private static final int DUPLICATE_KEY = 1062;

    private RetryClassifier() {}

    /** Whether a retry does not help, because the failure is caused by the content of the record. */
    public static boolean isNonRetryable(RuntimeException failure) {
        return !isTransient(failure) && causes(failure).anyMatch(RetryClassifier::isOfTheRecord);
    }

    /**
     * Whether this is a bug of our own code. A valid record may cause it, so the record is tried several times before
     * it becomes a dead letter.
     */
    public static boolean isBug(RuntimeException failure) {
        return !isNonRetryable(failure) && causes(failure).noneMatch(RetryClassifier::isOfDependency);
    }

    /** Locks, timeouts, connections, commits with an unknown end, and unique keys: a retry loads everything anew. */
    private static boolean isTransient(RuntimeException failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof NonTransientDataAccessResourceException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof OptimisticLockingFailureException
                || failure instanceof DuplicateKeyException
                || failure instanceof TransactionException;
    }

    /** Failures of the database and the broker, and interruptions. */
    private static boolean isOfDependency(Throwable cause) {
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
