package com.ourspace.booking.reservation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares orders with the ledger of points, some at a time in the order of their ids, and over again: a paid order has
 * one payment of its price, a refunded one has one refund, and any other has neither. One statement reads an order and
 * its entries as one commit left them, so an order in progress is no difference.
 */
@Component
class LedgerComparison {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerComparison.class);
    /** Orders of one statement, a few milliseconds. */
    private static final int ORDERS_AT_ONCE = 1_000;

    private static final String PART = """
            SELECT r.order_id,
                   (r.paid_at IS NULL AND p.seq IS NOT NULL)
                     OR (r.paid_at IS NOT NULL AND (p.seq IS NULL OR p.user_id <> r.guest_id OR -p.amount <> r.price))
                     OR (COALESCE(r.refund_amount, 0) <> COALESCE(b.amount, 0)) AS differs
              FROM reservation r
              LEFT JOIN wallet_entry p ON p.order_id = r.order_id AND p.kind = 'PAY'
              LEFT JOIN wallet_entry b ON b.order_id = r.order_id AND b.kind = 'REFUND'
             WHERE r.order_id > ? ORDER BY r.order_id LIMIT\s""" + ORDERS_AT_ONCE;

    private final JdbcTemplate jdbc;
    private final Counter compared;
    private byte[] after = {};
    private long found;
    private volatile double lastRound;
    private volatile double thisRound;

    LedgerComparison(JdbcTemplate jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.compared = Counter.builder("ourspace.ledger.compared")
                .description("Orders that were compared with the ledger of points")
                .register(meters);
        Gauge.builder("ourspace.ledger.differences", () -> Math.max(lastRound, thisRound))
                .description("Orders whose payments or refunds are not those of the ledger, in the latest round")
                .strongReference(true)
                .register(meters);
    }

    /** Compares the next orders; behind the last one the next round begins. */
    @Scheduled(fixedDelayString = "${ourspace.metrics.interval}")
    void compareNext() {
        try {
            List<Compared> next = jdbc.query(
                    PART, (row, _) -> new Compared(row.getBytes("order_id"), row.getBoolean("differs")), (Object)
                            after);
            next.stream().filter(Compared::differs).forEach(this::report);
            compared.increment(next.size());
            thisRound = found;
            if (next.size() < ORDERS_AT_ONCE) {
                lastRound = found;
                found = 0;
                thisRound = 0;
                after = new byte[0];
            } else {
                after = next.getLast().orderId();
            }
        } catch (DataAccessException away) {
            LOG.debug("Orders can't be compared with the ledger now", away);
        }
    }

    private void report(Compared order) {
        found++;
        LOG.error("Order {} and the ledger of points differ", HexFormat.of().formatHex(order.orderId()));
    }

    private record Compared(byte[] orderId, boolean differs) {

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
