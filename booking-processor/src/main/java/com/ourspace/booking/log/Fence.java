package com.ourspace.booking.log;

import com.ourspace.contracts.DeadLetterHeaders;
import java.sql.SQLException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Carries a transaction out whose commit may meet another process's: whoever was faster has committed, so it is done
 * again on what is true by then.
 */
public final class Fence {

    private static final int QUICK_RETRIES = 3;
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private Fence() {}

    /**
     * Carries it out, several times if need be.
     *
     * @param transaction loads what it needs each time, and leaves nothing behind when it throws
     * @throws UniqueKeyViolation if the same row stands in the way again after a reload: that is no race
     * @throws ConcurrencyFailureException if locks or races go on; the caller then waits a little longer
     */
    public static void execute(Runnable transaction) {
        String met = "";
        for (int attempt = 0; attempt < QUICK_RETRIES; attempt++) {
            try {
                transaction.run();
                return;
            } catch (DuplicateKeyException taken) {
                // It names the row and its key. A race has another row each time: what was lost once is loaded.
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

    /** A batch that has waited for a lock in vain is not decided again at once. */
    private static boolean isLockWait(ConcurrencyFailureException race) {
        return DeadLetterHeaders.rootOf(race) instanceof SQLException refused
                && refused.getErrorCode() == LOCK_WAIT_TIMEOUT;
    }
}
