package com.ourspace.booking.reservation;

import static com.ourspace.booking.storage.Columns.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class LedgerComparisonTest {

    private final JdbcTemplate jdbc = RunningProcessor.shared().jdbc();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LedgerComparison comparison = new LedgerComparison(jdbc, meters);

    @Test
    void aPaidOrderWithoutAPaymentIsADifferenceAndAnUnpaidOneIsNone() {
        double before = differences();
        UUID unpaid = order("WAITING", null);
        assertThat(differences()).isEqualTo(before);

        UUID paid = order("COMPLETED", "2026-03-01 12:00:00");
        assertThat(differences()).isEqualTo(before + 1);

        UUID withEntry = order("COMPLETED", "2026-03-01 12:00:00");
        payment(withEntry, -30_000);
        UUID withLess = order("COMPLETED", "2026-03-01 12:00:00");
        payment(withLess, -29_999);
        assertThat(differences()).isEqualTo(before + 2);

        delete(unpaid, paid, withEntry, withLess);
        assertThat(differences()).isEqualTo(before);
    }

    /** What a whole round over all orders finds. */
    private double differences() {
        double compared;
        do {
            compared = compared();
            comparison.compareNext();
        } while (compared() - compared == 1_000);
        return meters.get("ourspace.ledger.differences").gauge().value();
    }

    private double compared() {
        return meters.get("ourspace.ledger.compared").counter().count();
    }

    private UUID order(String status, @Nullable String paidAt) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "INSERT INTO reservation (order_id, space_id, use_date, guest_id, price, status, record_offset, paid_at,"
                        + " version) VALUES (?, 1, '2026-03-01', 7, 30000, ?, 0, ?, 1)",
                bytes(id),
                status,
                paidAt);
        return id;
    }

    private void payment(UUID order, long amount) {
        jdbc.update(
                "INSERT INTO wallet_entry (user_id, seq, amount, balance_after, kind, order_id, entered_at)"
                        + " VALUES (7, (SELECT n FROM (SELECT COALESCE(MAX(seq), 0) + 1 AS n FROM wallet_entry"
                        + " WHERE user_id = 7) next), ?, 0, 'PAY', ?, '2026-03-01 12:00:00')",
                amount,
                bytes(order));
    }

    private void delete(UUID... orders) {
        for (UUID order : orders) {
            jdbc.update("DELETE FROM wallet_entry WHERE order_id = ?", bytes(order));
            jdbc.update("DELETE FROM reservation WHERE order_id = ?", bytes(order));
        }
    }
}
