package com.ourspace.booking.wallet;

import com.ourspace.contracts.account.PointsChanged;
import com.ourspace.contracts.account.PointsKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a user's ledger; none is ever changed.
 *
 * @param seq its number in the user's ledger, from 1
 * @param amount points added, or taken if negative
 */
record WalletEntry(
        long userId,
        long seq,
        long amount,
        long balanceAfter,
        PointsKind kind,
        @Nullable UUID orderId,
        @Nullable Grant grant,
        Instant at) {

    PointsChanged event() {
        return new PointsChanged(userId, seq, amount, balanceAfter, kind, orderId, at);
    }
}
