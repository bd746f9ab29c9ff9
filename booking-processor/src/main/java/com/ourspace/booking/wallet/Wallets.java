package com.ourspace.booking.wallet;

import static com.ourspace.booking.storage.Columns.bytes;
import static com.ourspace.booking.storage.Columns.bytesOrNull;
import static com.ourspace.booking.storage.Columns.utc;

import com.ourspace.booking.relay.Outbox;
import com.ourspace.booking.relay.OutboxMessage;
import com.ourspace.booking.storage.Rows;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.account.PointsChanged;
import com.ourspace.contracts.account.PointsKind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The wallets of all users: written as sets. A wallet is opened behind a lock on its user, so what was read stays true
 * until the commit; that the balance is written only over what was read is the fence behind that.
 */
@Repository
public class Wallets {

    private static final String SOURCE = "/ourspace/booking-processor";

    private final JdbcTemplate jdbc;
    private final Outbox outbox;
    private final Clock clock;
    private final long welcomePoints;

    Wallets(JdbcTemplate jdbc, Outbox outbox, Clock clock, @Value("${ourspace.points.welcome}") long welcomePoints) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
        this.welcomePoints = welcomePoints;
    }

    /**
     * The wallets of these users, who must be locked. A user without one gets one, with the welcome grant in it.
     *
     * @param found the wallets there are, read behind the lock
     * @param cause what made the users known
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public WalletBatch open(Collection<Long> userIds, Map<Long, Wallet> found, Envelope cause) {
        Map<Long, Wallet> wallets = new HashMap<>(found);
        List<Long> newUsers = new TreeSet<>(userIds)
                .stream().filter(id -> !wallets.containsKey(id)).toList();
        newUsers.forEach(id -> wallets.put(id, Wallet.empty(id)));
        insert(newUsers);
        WalletBatch batch = new WalletBatch(wallets);
        Instant now = clock.instant();
        newUsers.forEach(id -> batch.grant(id, PointsKind.GRANT, welcomePoints, null, now, cause));
        return batch;
    }

    private void insert(List<Long> userIds) {
        Rows.write(
                jdbc,
                "INSERT INTO wallet (user_id, balance, entries) VALUES (?, 0, 0)",
                userIds.stream().map(id -> new @Nullable Object[] {id}).toList());
    }

    /** Whether this grant was made before. */
    public boolean hasGrant(Grant grant) {
        return !jdbc.queryForList("SELECT 1 FROM wallet_entry WHERE grant_id = ?", Integer.class, bytes(grant.id()))
                .isEmpty();
    }

    /** Writes what was posted, and tells of it, as {@link #save} does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(WalletBatch book) {
        outbox.append(save(book));
    }

    /**
     * Writes what was posted.
     *
     * @return what is to be told of it by the same transaction
     * @throws org.springframework.dao.ConcurrencyFailureException if a wallet was changed since it was opened
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<OutboxMessage> save(WalletBatch book) {
        if (book.postings().isEmpty()) {
            return List.of();
        }
        int[] counts = Rows.write(
                jdbc,
                "UPDATE wallet SET balance = ?, entries = ? WHERE user_id = ? AND entries = ?",
                book.changes().stream().map(Wallets::changedRow).toList());
        if (IntStream.of(counts).anyMatch(count -> count != 1)) {
            throw new OptimisticLockingFailureException("a wallet has changed since it was opened");
        }
        Rows.write(
                jdbc,
                "INSERT INTO wallet_entry (user_id, seq, amount, balance_after, kind, order_id, grant_id, reason,"
                        + " granted_by, entered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                book.postings().stream()
                        .map(ledgerPosting -> entryRow(ledgerPosting.entry()))
                        .toList());
        return book.postings().stream().map(this::message).toList();
    }

    private static @Nullable Object[] changedRow(WalletBatch.Change change) {
        Wallet after = change.after();
        return new @Nullable Object[] {
            after.balance(), after.entries(), after.userId(), change.before().entries()
        };
    }

    private static @Nullable Object[] entryRow(WalletEntry entry) {
        Grant grant = entry.grant();
        return new @Nullable Object[] {
            entry.userId(),
            entry.seq(),
            entry.amount(),
            entry.balanceAfter(),
            entry.kind().name(),
            bytesOrNull(entry.orderId()),
            grant == null ? null : bytes(grant.id()),
            grant == null ? null : grant.reason().name(),
            grant == null ? null : grant.by(),
            utc(entry.at())
        };
    }

    private OutboxMessage message(WalletBatch.LedgerPosting ledgerPosting) {
        PointsChanged event = ledgerPosting.entry().event();
        Envelope cause = ledgerPosting.cause();
        return new OutboxMessage(
                Envelope.of(eventId(event), event, SOURCE, clock.instant(), cause.id(), cause.traceparent()), event);
    }

    /** The same entry has the same event id, however often it is told. */
    private static UUID eventId(PointsChanged event) {
        return UUID.nameUUIDFromBytes(
                ("points/" + event.userId() + "/" + event.seq()).getBytes(StandardCharsets.UTF_8));
    }
}
