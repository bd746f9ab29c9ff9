package com.ourspace.booking.log;

import com.ourspace.contracts.DeadLetterHeaders;
import java.sql.SQLException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Executes a transaction that may fail at a unique key, because another process has committed first. It is repeated,
 * and then reads what that process has committed.
 */
public final class Fence {

    private static final int QUICK_RETRIES = 3;
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private Fence() {}

    /**
     * Executes the transaction, several times if necessary.
     *
     * @param transaction loads what it needs each time, and has no effect if it throws
     * @throws UniqueKeyViolation if it fails at the same row again after it has loaded everything anew: that is no race
     * @throws ConcurrencyFailureException if locks or races continue; the caller then waits longer
     */
    public static void execute(Runnable transaction) {
        String met = "";
        for (int attempt = 0; attempt < QUICK_RETRIES; attempt++) {
            try {
                transaction.run();
                return;
            } catch (DuplicateKeyException taken) {
                // The message names the row and its key. A race fails at another row each time.
                String row = String.valueOf(DeadLetterHeaders.rootOf(taken).getMessage());
                if (row.equals(met)) {
                    throw new UniqueKeyViolation(taken);
                }
                met = row;
            } catch (ConcurrencyFailureException race) {
                if (isLockWait(race)) {
                    throw race;
                }
                met = "";
            }
        }
        transaction.run();
    }

    /** Whether a lock timed out; the transaction is then not repeated at once. */
    private static boolean isLockWait(ConcurrencyFailureException race) {
        return DeadLetterHeaders.rootOf(race) instanceof SQLException refused
                && refused.getErrorCode() == LOCK_WAIT_TIMEOUT;
    }
}
