package com.ourspace.booking.wallet;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.account.AccountCommand.GrantPoints;
import com.ourspace.contracts.account.AccountEvent.PointsChanged;
import com.ourspace.contracts.account.PointsKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** The wallets of a batch. They are read once, change in memory from one decision to the next, and are written once. */
public final class WalletBatch {

    private final Map<Long, Wallet> wallets;
    private final List<WalletEntry> entries = new ArrayList<>();

    WalletBatch(Map<Long, Wallet> wallets) {
        this.wallets = new HashMap<>(wallets);
    }

    /** The user's points after all entries so far. */
    public long balance(long userId) {
        return wallet(userId).balance();
    }

    /**
     * Appends an entry about an order.
     *
     * @param amount points added, or taken if negative
     * @param cause the envelope of the message that led to it
     */
    public void post(long userId, PointsKind kind, long amount, UUID orderId, Instant at, Envelope cause) {
        append(wallet(userId).next(kind, amount, orderId, at), null, cause);
    }

    /** Appends the entry of the points that a new user gets. */
    void welcome(long userId, long points, Instant at, Envelope cause) {
        append(wallet(userId).next(PointsKind.GRANT, points, null, at), null, cause);
    }

    /** Appends the entry of an operator's grant; a correction of the ledger has a kind of its own. */
    public void grant(GrantPoints grant, Instant at, Envelope cause) {
        PointsKind kind = switch (grant.reason()) {
            case GOODWILL, PROMOTION -> PointsKind.GRANT;
            case CORRECTION -> PointsKind.ADJUST;
        };
        append(wallet(grant.userId()).next(kind, grant.amount(), null, at), grant, cause);
    }

    private void append(PointsChanged event, @Nullable GrantPoints grant, Envelope cause) {
        wallets.computeIfPresent(event.userId(), (_, wallet) -> wallet.after(event));
        entries.add(new WalletEntry(event, grant, cause));
    }

    /**
     * A user who is not in the batch was not locked. The state has changed since the batch began, and is read again.
     */
    private Wallet wallet(long userId) {
        return Optional.ofNullable(wallets.get(userId))
                .orElseThrow(() -> new OptimisticLockingFailureException("wallet " + userId + " is not in the batch"));
    }

    List<WalletEntry> entries() {
        return entries;
    }
}
