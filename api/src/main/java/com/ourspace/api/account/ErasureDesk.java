package com.ourspace.api.account;

import com.ourspace.api.web.ProblemException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Where people ask to be forgotten. */
@Component
class ErasureDesk {

    /** Shown where a nickname was. */
    private static final String NOBODY = "탈퇴 회원";

    private final List<PersonalDataHolder> traces;
    private final RefreshTokens refreshTokens;
    private final Users users;
    private final ErasedUsers erased;
    private final TransactionOperations transactions;
    private final Clock clock;

    ErasureDesk(
            List<PersonalDataHolder> traces,
            RefreshTokens refreshTokens,
            Users users,
            ErasedUsers erased,
            TransactionOperations transactions,
            Clock clock) {
        this.traces = traces;
        this.refreshTokens = refreshTokens;
        this.users = users;
        this.erased = erased;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Forgets who this user was, in one transaction, when nothing goes on in that name any more.
     *
     * @throws ProblemException what has to be settled first, e.g. ACCOUNT_HAS_BOOKINGS
     */
    void erase(long userId) {
        refuseIfObjected(userId);
        traces.forEach(kept -> kept.settle(userId));
        transactions.executeWithoutResult(transaction -> forget(userId));
        erased.add(userId);
    }

    private void forget(long userId) {
        // Once more: what was settled may have become something else first, as a place that was promoted.
        refuseIfObjected(userId);
        traces.forEach(kept -> kept.forget(userId));
        refreshTokens.forget(userId);
        users.erase(userId, NOBODY, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private void refuseIfObjected(long userId) {
        for (PersonalDataHolder kept : traces) {
            kept.blockingProblem(userId).ifPresent(problem -> {
                throw problem.exception();
            });
        }
    }
}
