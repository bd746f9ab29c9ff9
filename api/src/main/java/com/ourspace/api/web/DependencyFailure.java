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
 * Distinguishes temporary failures of a dependency from faults of the request, the record or the code. Such a failure
 * is a database, broker or object store that is down, refuses or breaks connections, or exceeds a lock wait.
 *
 * <p>All causes are checked, for a broken connection may surface as another failure, e.g. of a rollback.
 */
public final class DependencyFailure {

    /** Classes of SQL states: connection exception, and transaction rollback (deadlock, lock wait). */
    private static final Set<String> TRANSIENT_STATES = Set.of("08", "40");

    /**
     * Error numbers of MySQL and MariaDB without such a state: too many connections (1040), shutdown (1053), lock wait
     * (1205), deadlock (1213), read only (1290, 1836), query killed (1317), connection killed (1927), statement timeout
     * (1969, 3024).
     */
    private static final Set<Integer> TRANSIENT_CODES =
            Set.of(1040, 1053, 1205, 1213, 1290, 1317, 1836, 1927, 1969, 3024);

    private DependencyFailure() {}

    /** Whether the failure, or one of its causes, is a temporary failure of a dependency. */
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

    /** Pool and driver report the use of a closed connection without a state of its own. */
    private static boolean isUseOfABrokenConnection(SQLException refused) {
        String state = refused.getSQLState();
        String message = refused.getMessage();
        return message != null && message.contains("closed") && (state == null || state.startsWith("S1"));
    }
}
