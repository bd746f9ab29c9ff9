package com.ourspace.acceptance.invariants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares the owners of halves in claims, orders and the read model. */
final class Halves {

    private Halves() {}

    static List<String> takenTwice(Snapshot snapshot) {
        return snapshot.sentences("""
                SELECT CONCAT(a.space_id, ':', a.use_date, ': order ', HEX(a.order_id), ' has ', a.slot,
                              ' and order ', HEX(b.order_id), ' has ', b.slot)
                  FROM reservation a JOIN reservation b
                    ON b.space_id = a.space_id AND b.use_date = a.use_date AND b.order_id > a.order_id
                       AND (a.slot = b.slot OR a.slot = 'ALL' OR b.slot = 'ALL')
                 WHERE a.status IN ('WAITING', 'COMPLETED') AND b.status IN ('WAITING', 'COMPLETED')""");
    }

    static List<String> wrongOwners(Snapshot snapshot) {
        List<String> found = new ArrayList<>(claimsWithoutOwner(snapshot));
        found.addAll(ordersWithoutTheirHalves(snapshot));
        return found;
    }

    /** Claims whose order or block is not live, or does not take that half in that state. */
    private static List<String> claimsWithoutOwner(Snapshot snapshot) {
        return snapshot.sentences("""
                SELECT CONCAT('claim ', c.space_id, ':', c.use_date, ' ', c.half, ' ', c.state,
                              ' belongs to an order that is ', COALESCE(r.status, 'unknown'))
                  FROM slot_claim c LEFT JOIN reservation r
                    ON r.order_id = c.order_id AND r.space_id = c.space_id AND r.use_date = c.use_date
                       AND r.slot IN (c.half, 'ALL')
                       AND r.status = CASE c.state WHEN 'HELD' THEN 'WAITING' ELSE 'COMPLETED' END
                 WHERE r.order_id IS NULL AND c.state <> 'BLOCKED'
                UNION ALL
                SELECT CONCAT('claim ', c.space_id, ':', c.use_date, ' ', c.half, ' belongs to no block that is there')
                  FROM slot_claim c LEFT JOIN slot_block b
                    ON b.block_id = c.order_id AND b.space_id = c.space_id AND b.use_date = c.use_date
                       AND b.slot IN (c.half, 'ALL') AND b.live
                 WHERE c.state = 'BLOCKED' AND b.block_id IS NULL""");
    }

    /** Live orders that do not own as many halves as their slot has. */
    private static List<String> ordersWithoutTheirHalves(Snapshot snapshot) {
        return snapshot.sentences("""
                SELECT CONCAT('order ', HEX(r.order_id), ' is ', r.status, ' for ', r.slot, ' and owns ', COUNT(c.half))
                  FROM reservation r LEFT JOIN slot_claim c
                    ON c.space_id = r.space_id AND c.use_date = r.use_date AND c.order_id = r.order_id
                 WHERE r.status IN ('WAITING', 'COMPLETED')
                 GROUP BY r.order_id, r.status, r.slot
                HAVING COUNT(c.half) <> CASE r.slot WHEN 'ALL' THEN 2 ELSE 1 END""");
    }

    /** Halves whose owner in the read model differs from the owner of the claim. */
    static List<String> differencesInReadModel(Snapshot snapshot) {
        Map<String, String> claimed = owners(snapshot.booking(), "slot_claim", "TRUE");
        Map<String, String> shown = owners(snapshot.api(), "half_state", "state <> 'FREE'");
        List<String> found = new ArrayList<>();
        claimed.forEach((half, owner) -> {
            if (!owner.equals(shown.get(half))) {
                found.add(
                        "%s belongs to %s and is shown as %s".formatted(half, owner, shown.getOrDefault(half, "free")));
            }
        });
        shown.forEach((half, owner) -> {
            if (!claimed.containsKey(half)) {
                found.add("%s is free and shown as %s".formatted(half, owner));
            }
        });
        return found;
    }

    private static Map<String, String> owners(JdbcTemplate schema, String table, String condition) {
        Map<String, String> owners = new HashMap<>();
        schema.query(
                "SELECT CONCAT(space_id, ':', use_date, ' ', half), CONCAT(state, ' by ', HEX(order_id)) FROM " + table
                        + " WHERE " + condition,
                row -> {
                    owners.put(row.getString(1), row.getString(2));
                });
        return owners;
    }
}
