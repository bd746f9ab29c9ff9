package com.ourspace.api.reservation;

import com.ourspace.api.log.ReservationEventHandler;
import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.reservation.OrderEvent.PaymentRefused;
import com.ourspace.messaging.ReceivedMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Erases the bookers of payments that were refused, or that never reached the log. The row stays without personal data,
 * so that a retry that is under way cannot save it again.
 */
@Component
class RefusedBookers implements ReservationEventHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedBookers.class);

    private static final String ERASE = "UPDATE booker SET name = '', phone = '', email = '', purpose = NULL,"
            + " request = NULL WHERE payment_id = ?";

    /** Only bookers of orders that have ended or are paid: a payment for any other order may be under way. */
    private static final String ERASE_ABANDONED = """
            UPDATE booker b JOIN order_view o ON o.order_id = b.order_id
            SET b.name = '', b.phone = '', b.email = '', b.purpose = NULL, b.request = NULL
            WHERE b.updated_at < ? AND b.updated_at >= ? AND b.name <> ''
              AND (o.paid_by_command <> b.payment_id OR o.status IN ('REJECTED', 'EXPIRED')
                OR (o.status = 'CANCELLED' AND o.paid_at IS NULL))""";

    /** After this time a payment is decided, or never reached the log. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final Duration LOOKED_BACK = Duration.ofDays(30);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    RefusedBookers(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void write(List<ReceivedMessage<?>> events) {
        List<Object[]> refused = new ArrayList<>();
        for (ReceivedMessage<?> event : events) {
            UUID paymentId = event.envelope().causationId();
            if (event.message() instanceof PaymentRefused && paymentId != null) {
                refused.add(new Object[] {SqlValues.bytes(paymentId)});
            }
        }
        if (!refused.isEmpty()) {
            jdbc.batchUpdate(ERASE, refused);
        }
    }

    @Scheduled(initialDelay = 900_000, fixedDelay = 3_600_000)
    void eraseAbandoned() {
        try {
            var before = clock.instant().minus(KEPT);
            jdbc.update(ERASE_ABANDONED, SqlValues.utc(before), SqlValues.utc(before.minus(LOOKED_BACK)));
        } catch (RuntimeException away) {
            LOG.warn("Bookers of refused payments are erased later: {}", away.toString());
        }
    }
}
