package com.ourspace.acceptance.invariants;

import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares balances with ledger entries, entries with orders, and both with the read model. */
final class Ledgers {

    private Ledgers() {}

    static void unbalanced(Snapshot snapshot, Consumer<String> found) {
        snapshot.sentences(found, """
                SELECT CONCAT('wallet ', w.user_id, ' has ', w.balance, ', and its ', COUNT(e.seq), ' entries make ',
                              COALESCE(SUM(e.amount), 0))
                  FROM wallet w LEFT JOIN wallet_entry e ON e.user_id = w.user_id
                 GROUP BY w.user_id, w.balance, w.entries
                HAVING w.balance <> COALESCE(SUM(e.amount), 0) OR w.balance < 0 OR w.entries <> COUNT(e.seq)""");
        snapshot.sentences(found, """
                SELECT CONCAT('entry ', e.seq, ' of user ', e.user_id, ' is in no wallet')
                  FROM wallet_entry e LEFT JOIN wallet w ON w.user_id = e.user_id
                 WHERE w.user_id IS NULL""");
        balancesAsShown(snapshot, found);
    }

    /** Goes through both schemas in the order of their users, because the users may not fit into memory. */
    private static void balancesAsShown(Snapshot snapshot, Consumer<String> found) {
        try (Stream<Balance> kept =
                        balances(snapshot.booking(), "SELECT user_id, balance FROM wallet WHERE entries > 0");
                Stream<Balance> shown =
                        balances(snapshot.api(), "SELECT user_id, SUM(amount) FROM points_entry GROUP BY user_id")) {
            Iterator<Balance> all = shown.iterator();
            Balance next = next(all);
            for (Balance balance : (Iterable<Balance>) kept::iterator) {
                while (next != null && next.user() < balance.user()) {
                    next = next(all);
                }
                Long amount = next != null && next.user() == balance.user() ? next.amount() : null;
                if (amount == null || amount != balance.amount()) {
                    found.accept("wallet %d has %d and is shown with %s"
                            .formatted(balance.user(), balance.amount(), amount));
                }
            }
        }
    }

    private static @Nullable Balance next(Iterator<Balance> balances) {
        return balances.hasNext() ? balances.next() : null;
    }

    static void wrongPayments(Snapshot snapshot, Consumer<String> found) {
        snapshot.sentences(found, """
                SELECT CONCAT('order ', HEX(r.order_id), ' of user ', r.guest_id, ' for ', r.price, ' was paid ',
                              COUNT(e.seq), ' times, ', COALESCE(-SUM(e.amount), 0))
                  FROM reservation r LEFT JOIN wallet_entry e
                    ON e.order_id = r.order_id AND e.kind = 'PAY' AND e.user_id = r.guest_id
                 WHERE r.paid_at IS NOT NULL
                 GROUP BY r.order_id, r.guest_id, r.price
                HAVING COUNT(e.seq) <> 1 OR -SUM(e.amount) <> r.price""");
        snapshot.sentences(found, """
                SELECT CONCAT(e.kind, ' of ', e.amount, ' by user ', e.user_id, ' for order ', HEX(e.order_id),
                              ', which is ', COALESCE(r.status, 'unknown'))
                  FROM wallet_entry e LEFT JOIN reservation r
                    ON r.order_id = e.order_id AND r.guest_id = e.user_id AND r.paid_at IS NOT NULL
                       AND (e.kind = 'PAY' OR (r.status = 'CANCELLED' AND e.amount BETWEEN 0 AND r.price))
                 WHERE e.kind IN ('PAY', 'REFUND') AND r.order_id IS NULL""");
    }

    private static Stream<Balance> balances(JdbcTemplate schema, String sql) {
        return schema.queryForStream(
                sql + " ORDER BY user_id", (row, _) -> new Balance(row.getLong(1), row.getLong(2)));
    }

    private record Balance(long user, long amount) {}
}
