package com.ourspace.acceptance.invariants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares balances with ledger entries, entries with orders, and both with the read model. */
final class Ledgers {

    private Ledgers() {}

    static List<String> unbalanced(Snapshot snapshot) {
        List<String> found = new ArrayList<>(snapshot.sentences("""
                SELECT CONCAT('wallet ', w.user_id, ' has ', w.balance, ', and its ', COUNT(e.seq), ' entries make ',
                              COALESCE(SUM(e.amount), 0))
                  FROM wallet w LEFT JOIN wallet_entry e ON e.user_id = w.user_id
                 GROUP BY w.user_id, w.balance, w.entries
                HAVING w.balance <> COALESCE(SUM(e.amount), 0) OR w.balance < 0 OR w.entries <> COUNT(e.seq)"""));
        found.addAll(snapshot.sentences("""
                SELECT CONCAT('entry ', e.seq, ' of user ', e.user_id, ' is in no wallet')
                  FROM wallet_entry e LEFT JOIN wallet w ON w.user_id = e.user_id
                 WHERE w.user_id IS NULL"""));
        found.addAll(balancesAsShown(snapshot));
        return found;
    }

    private static List<String> balancesAsShown(Snapshot snapshot) {
        Map<Long, Long> kept = balances(snapshot.booking(), "SELECT user_id, balance FROM wallet WHERE entries > 0");
        Map<Long, Long> shown =
                balances(snapshot.api(), "SELECT user_id, SUM(amount) FROM points_entry GROUP BY user_id");
        List<String> found = new ArrayList<>();
        kept.forEach((user, balance) -> {
            if (!balance.equals(shown.get(user))) {
                found.add("wallet %d has %d and is shown with %s".formatted(user, balance, shown.get(user)));
            }
        });
        return found;
    }

    static List<String> wrongPayments(Snapshot snapshot) {
        List<String> found = new ArrayList<>(snapshot.sentences("""
                SELECT CONCAT('order ', HEX(r.order_id), ' of user ', r.guest_id, ' for ', r.price, ' was paid ',
                              COUNT(e.seq), ' times, ', COALESCE(-SUM(e.amount), 0))
                  FROM reservation r LEFT JOIN wallet_entry e
                    ON e.order_id = r.order_id AND e.kind = 'PAY' AND e.user_id = r.guest_id
                 WHERE r.paid_at IS NOT NULL
                 GROUP BY r.order_id, r.guest_id, r.price
                HAVING COUNT(e.seq) <> 1 OR -SUM(e.amount) <> r.price"""));
        found.addAll(snapshot.sentences("""
                SELECT CONCAT(e.kind, ' of ', e.amount, ' by user ', e.user_id, ' for order ', HEX(e.order_id),
                              ', which is ', COALESCE(r.status, 'unknown'))
                  FROM wallet_entry e LEFT JOIN reservation r
                    ON r.order_id = e.order_id AND r.guest_id = e.user_id AND r.paid_at IS NOT NULL
                       AND (e.kind = 'PAY' OR (r.status = 'CANCELLED' AND e.amount BETWEEN 0 AND r.price))
                 WHERE e.kind IN ('PAY', 'REFUND') AND r.order_id IS NULL"""));
        return found;
    }

    private static Map<Long, Long> balances(JdbcTemplate schema, String sql) {
        Map<Long, Long> balances = new HashMap<>();
        schema.query(sql, row -> {
            balances.put(row.getLong(1), row.getLong(2));
        });
        return balances;
    }
}
