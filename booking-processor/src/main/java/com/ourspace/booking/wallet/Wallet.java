package com.ourspace.booking.wallet;

import com.ourspace.contracts.account.AccountEvent.PointsChanged;
import com.ourspace.contracts.account.PointsKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user's points (product page, section 2).
 *
 * @param balance points; never negative
 * @param entries how many entries the ledger has: the number of the last one
 */
public record Wallet(long userId, long balance, long entries) {

    static Wallet empty(long userId) {
        return new Wallet(userId, 0, 0);
    }

    /**
     * The next entry of the ledger.
     *
     * @param amount points added, or taken if negative
     * @throws IllegalStateException if there is less than is taken; the rules compare the balance before
     */
    PointsChanged next(PointsKind kind, long amount, @Nullable UUID orderId, Instant at) {
        long balanceAfter = Math.addExact(balance, amount);
        if (balanceAfter < 0) {
            throw new IllegalStateException("wallet " + userId + " has " + balance + ", and " + amount + " was asked");
        }
        return new PointsChanged(userId, entries + 1, amount, balanceAfter, kind, orderId, at);
    }

    Wallet after(PointsChanged entry) {
        return new Wallet(userId, entry.balanceAfter(), entry.seq());
    }
}
