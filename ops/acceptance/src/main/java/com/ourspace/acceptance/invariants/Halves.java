package com.ourspace.acceptance.invariants;

import java.util.Map;
import java.util.function.Consumer;

/** Compares the owners of halves in claims, orders and the read model. */
final class Halves {

    private Halves() {}

    static void takenTwice(Snapshot snapshot, Consumer<String> found) {
        snapshot.sentences(found, """
                SELECT CONCAT(a.space_id, ':', a.use_date, ': order ', HEX(a.order_id), ' has ', a.slot,
                              ' and order ', HEX(b.order_id), ' has ', b.slot)
                  FROM reservation a JOIN reservation b
                    ON b.space_id = a.space_id AND b.use_date = a.use_date AND b.order_id > a.order_id
                       AND (a.slot = b.slot OR a.slot = 'ALL' OR b.slot = 'ALL')
                 WHERE a.status IN ('WAITING', 'COMPLETED') AND b.status IN ('WAITING', 'COMPLETED')""");
    }

    static void wrongOwners(Snapshot snapshot, Consumer<String> found) {
        claimsWithoutOwner(snapshot, found);
        ordersWithoutTheirHalves(snapshot, found);
    }

    /** Claims whose order or block is not live, or does not take that half in that state. */
    private static void claimsWithoutOwner(Snapshot snapshot, Consumer<String> found) {
        snapshot.sentences(found, """
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
    private static void ordersWithoutTheirHalves(Snapshot snapshot, Consumer<String> found) {
        snapshot.sentences(found, """
                SELECT CONCAT('order ', HEX(r.order_id), ' is ', r.status, ' for ', r.slot, ' and owns ', COUNT(c.half))
                  FROM reservation r LEFT JOIN slot_claim c
                    ON c.space_id = r.space_id AND c.use_date = r.use_date AND c.order_id = r.order_id
                 WHERE r.status IN ('WAITING', 'COMPLETED')
                 GROUP BY r.order_id, r.status, r.slot
                HAVING COUNT(c.half) <> CASE r.slot WHEN 'ALL' THEN 2 ELSE 1 END""");
    }

    /** Halves whose owner in the read model differs from the owner of the claim. */
    static void differencesInReadModel(SpaceDateData data, Consumer<String> found) {
        Map<String, String> claimed = SpaceDateData.byId(data.claims());
        Map<String, String> shown = SpaceDateData.byId(data.shownClaims());
        claimed.forEach((half, owner) -> {
            if (!owner.equals(shown.get(half))) {
                found.accept("%s %s belongs to %s and is shown as %s"
                        .formatted(data.key(), half, owner, shown.getOrDefault(half, "free")));
            }
        });
        shown.forEach((half, owner) -> {
            if (!claimed.containsKey(half)) {
                found.accept("%s %s is free and shown as %s".formatted(data.key(), half, owner));
            }
        });
    }
}
