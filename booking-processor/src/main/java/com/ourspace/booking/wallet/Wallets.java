package com.ourspace.booking.wallet;

import static com.ourspace.booking.storage.Columns.bytes;
import static com.ourspace.booking.storage.Columns.bytesOrNull;
import static com.ourspace.booking.storage.Columns.utc;

import com.ourspace.booking.relay.Outbox;
import com.ourspace.booking.relay.OutboxMessage;
import com.ourspace.booking.storage.Rows;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.account.AccountCommand.GrantPoints;
import com.ourspace.contracts.account.AccountEvent.PointsChanged;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The wallets of all users, in the tables {@code wallet} and {@code wallet_entry}, which are written as sets. A wallet
 * is opened after its user was locked, so its balance stays true until the commit. Besides, a balance is written only
 * if the number of entries is still the one that was read.
 */
@Repository
public class Wallets {

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
     * @param found the existing wallets, read with the lock
     * @param cause the envelope of the message by which a new user became known
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public WalletBatch open(Collection<Long> userIds, Map<Long, Wallet> found, LongFunction<Envelope> cause) {
        Map<Long, Wallet> wallets = new HashMap<>(found);
        List<Long> newUsers = new TreeSet<>(userIds)
                .stream().filter(id -> !wallets.containsKey(id)).toList();
        newUsers.forEach(id -> wallets.put(id, Wallet.empty(id)));
        insert(newUsers);
        WalletBatch batch = new WalletBatch(wallets);
        Instant now = clock.instant();
        newUsers.forEach(id -> batch.welcome(id, welcomePoints, now, cause.apply(id)));
        return batch;
    }

    private void insert(List<Long> userIds) {
        Rows.write(
                jdbc,
                "INSERT INTO wallet (user_id, balance, entries) VALUES (?, 0, 0)",
                userIds.stream().map(id -> new @Nullable Object[] {id}).toList());
    }

    /** Whether the grant with this id was made before. */
    public boolean hasGrant(UUID id) {
        return !jdbc.queryForList("SELECT 1 FROM wallet_entry WHERE grant_id = ?", Integer.class, bytes(id))
                .isEmpty();
    }

    /** Writes and publishes the entries of these wallets. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(WalletBatch batch) {
        outbox.append(save(batch));
    }

    /**
     * Writes the entries of these wallets, and their balances.
     *
     * @return the entries as messages, to be published by the same transaction
     * @throws org.springframework.dao.ConcurrencyFailureException if a wallet was changed since it was opened
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<OutboxMessage> save(WalletBatch batch) {
        if (batch.entries().isEmpty()) {
            return List.of();
        }
        int[] counts = Rows.write(
                jdbc, "UPDATE wallet SET balance = ?, entries = ? WHERE user_id = ? AND entries = ?", balances(batch));
        if (IntStream.of(counts).anyMatch(count -> count != 1)) {
            throw new OptimisticLockingFailureException("a wallet has changed since it was opened");
        }
        Rows.write(
                jdbc,
                "INSERT INTO wallet_entry (user_id, seq, amount, balance_after, kind, order_id, grant_id, reason,"
                        + " granted_by, entered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                batch.entries().stream().map(Wallets::row).toList());
        return batch.entries().stream().map(this::message).toList();
    }

    /** The last balance of each user who has a new entry, and the number of entries that it is written over. */
    private static List<@Nullable Object[]> balances(WalletBatch batch) {
        Map<Long, @Nullable Object[]> rows = new LinkedHashMap<>();
        for (WalletEntry entry : batch.entries()) {
            PointsChanged event = entry.event();
            @Nullable Object[] before = rows.get(event.userId());
            Object opened = before == null ? event.seq() - 1 : before[3];
            rows.put(
                    event.userId(), new @Nullable Object[] {event.balanceAfter(), event.seq(), event.userId(), opened});
        }
        return List.copyOf(rows.values());
    }

    private static @Nullable Object[] row(WalletEntry entry) {
        PointsChanged event = entry.event();
        GrantPoints grant = entry.grant();
        return new @Nullable Object[] {
            event.userId(),
            event.seq(),
            event.amount(),
            event.balanceAfter(),
            event.kind().name(),
            bytesOrNull(event.orderId()),
            grant == null ? null : bytes(entry.cause().id()),
            grant == null ? null : grant.reason().name(),
            grant == null ? null : grant.by(),
            utc(event.at())
        };
    }

    private OutboxMessage message(WalletEntry entry) {
        return outbox.message(eventId(entry.event()), entry.event(), entry.cause());
    }

    /** The id of the event of an entry, the same whenever it is published. */
    private static UUID eventId(PointsChanged event) {
        return UUID.nameUUIDFromBytes(
                ("points/" + event.userId() + "/" + event.seq()).getBytes(StandardCharsets.UTF_8));
    }
}
