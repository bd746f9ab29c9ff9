package com.ourspace.api.web;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionUsageException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Tells trouble of a dependency, which passes, from a fault of the request, the record or the code: the database, the
 * broker or the object store is away, refuses connections, breaks one under way, or waits too long for a lock.
 *
 * <p>The whole chain of causes is looked at: a connection that breaks surfaces as whatever the layer above it makes of
 * it, for example as a rollback that failed.
 */
public final class DependencyFailure {

    /** Classes of SQL states: connection exception, and transaction rollback (deadlock, lock wait). */
    private static final Set<String> TRANSIENT_STATES = Set.of("08", "40");

    /**
     * Error numbers of MySQL and MariaDB that have no such state: too many connections (1040), shutdown (1053), lock
     * wait (1205), deadlock (1213), read only (1290, 1836), query killed (1317), connection killed (1927), statement
     * timeout (1969, 3024).
     */
    private static final Set<Integer> TRANSIENT_CODES =
            Set.of(1040, 1053, 1205, 1213, 1290, 1317, 1836, 1927, 1969, 3024);

    private DependencyFailure() {}

    /** Whether the failure, or any of its causes, is trouble of a dependency. */
    public static boolean is(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(DependencyFailure::isOfADependency);
    }

    private static boolean isOfADependency(Throwable cause) {
        return switch (cause) {
            case SQLException refused -> isTransient(refused);
            case TransactionUsageException _ -> false;
            case TransientDataAccessException _,
                    NonTransientDataAccessResourceException _,
                    RecoverableDataAccessException _,
                    TransactionException _,
                    LockTimeoutException _,
                    PessimisticLockException _,
                    QueryTimeoutException _,
                    KafkaException _,
                    org.springframework.kafka.KafkaException _,
                    SdkException _ -> true;
            default -> false;
        };
    }

    private static boolean isTransient(SQLException refused) {
        String state = refused.getSQLState();
        return refused instanceof SQLTransientException
                || refused instanceof SQLRecoverableException
                || refused instanceof SQLNonTransientConnectionException
                || TRANSIENT_CODES.contains(refused.getErrorCode())
                || (state != null && state.length() == 5 && TRANSIENT_STATES.contains(state.substring(0, 2)))
                || isUseOfABrokenConnection(refused);
    }

    /** The pool and the driver give such calls no state of their own. */
    private static boolean isUseOfABrokenConnection(SQLException refused) {
        String state = refused.getSQLState();
        String message = refused.getMessage();
        return message != null && message.contains("closed") && (state == null || state.startsWith("S1"));
    }
}
