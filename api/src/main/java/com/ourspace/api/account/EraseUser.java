package com.ourspace.api.account;

import com.ourspace.api.sql.SqlValues;
import com.ourspace.api.web.ProblemException;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Erases a user's account and all personal data that the features keep. */
@Component
class EraseUser {

    /** The nickname shown instead of an erased one. */
    private static final String ERASED_NICKNAME = "탈퇴 회원";

    private final List<PersonalDataHolder> holders;
    private final RefreshTokens refreshTokens;
    private final Users users;
    private final ErasedUsers erased;
    private final TransactionOperations transactions;
    private final Clock clock;

    EraseUser(
            List<PersonalDataHolder> holders,
            RefreshTokens refreshTokens,
            Users users,
            ErasedUsers erased,
            TransactionOperations transactions,
            Clock clock) {
        this.holders = holders;
        this.refreshTokens = refreshTokens;
        this.users = users;
        this.erased = erased;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Erases a user in one transaction, once no booking and no space of the user's is left.
     *
     * @throws ProblemException what has to be given up first, e.g. ACCOUNT_HAS_BOOKINGS
     */
    void erase(long userId) {
        refuseIfBlocked(userId);
        holders.forEach(holder -> holder.prepareErasure(userId));
        transactions.executeWithoutResult(transaction -> eraseNow(userId));
        erased.add(userId);
    }

    private void eraseNow(long userId) {
        // Checked again: during the preparation a waitlist entry may have been promoted to a booking.
        refuseIfBlocked(userId);
        holders.forEach(holder -> holder.erase(userId));
        refreshTokens.deleteAll(userId);
        users.erase(userId, ERASED_NICKNAME, SqlValues.utc(clock.instant()));
    }

    private void refuseIfBlocked(long userId) {
        for (PersonalDataHolder holder : holders) {
            holder.blockingProblem(userId).ifPresent(problem -> {
                throw problem.exception();
            });
        }
    }
}
