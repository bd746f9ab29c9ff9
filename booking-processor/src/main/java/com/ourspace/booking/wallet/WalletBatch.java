package com.ourspace.booking.wallet;

import com.ourspace.contracts.Envelope;
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

/** The wallets of a batch: read once, changed in memory from one decision to the next, written once. */
public final class WalletBatch {

    private final Map<Long, Wallet> opened;
    private final Map<Long, Wallet> current;
    private final List<LedgerPosting> ledgerPostings = new ArrayList<>();

    WalletBatch(Map<Long, Wallet> opened) {
        this.opened = Map.copyOf(opened);
        this.current = new HashMap<>(opened);
    }

    /** Points this user has after all that was posted. */
    public long balance(long userId) {
        return wallet(userId).balance();
    }

    /**
     * Writes an entry about an order.
     *
     * @param amount points added, or taken if negative
     * @param cause the message that led to it
     */
    public void post(long userId, PointsKind kind, long amount, UUID orderId, Instant at, Envelope cause) {
        append(wallet(userId).next(kind, amount, orderId, null, at), cause);
    }

    /** Points were given; to correct the ledger is a kind of its own. */
    public void grant(long userId, PointsKind kind, long amount, @Nullable Grant grant, Instant at, Envelope cause) {
        append(wallet(userId).next(kind, amount, null, grant, at), cause);
    }

    private void append(WalletEntry entry, Envelope cause) {
        current.put(entry.userId(), wallet(entry.userId()).after(entry));
        ledgerPostings.add(new LedgerPosting(entry, cause));
    }

    /** A user who is not here was not locked: the state has moved since it was looked at, and is to be read again. */
    private Wallet wallet(long userId) {
        return Optional.ofNullable(current.get(userId))
                .orElseThrow(() -> new OptimisticLockingFailureException("wallet " + userId + " is not in the book"));
    }

    List<LedgerPosting> postings() {
        return ledgerPostings;
    }

    /** Wallets that have changed, as they were and as they are. */
    List<Change> changes() {
        return current.values().stream()
                .filter(wallet -> !wallet.equals(opened.get(wallet.userId())))
                .map(wallet -> new Change(
                        Optional.ofNullable(opened.get(wallet.userId())).orElseThrow(), wallet))
                .toList();
    }

    /** An entry, and the message that led to it. */
    record LedgerPosting(WalletEntry entry, Envelope cause) {}

    record Change(Wallet before, Wallet after) {}
}
