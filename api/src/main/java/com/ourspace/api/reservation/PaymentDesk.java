package com.ourspace.api.reservation;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.log.CommandLog;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.PayReservation;
import com.ourspace.contracts.reservation.PaymentRefusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Takes payments to the log. Who comes is written down before that, so that no paid order is without a booker. */
@Component
class PaymentDesk {

    private final Orders orders;
    private final Bookers bookers;
    private final CommandLog log;
    private final Clock clock;

    PaymentDesk(Orders orders, Bookers bookers, CommandLog log, Clock clock) {
        this.orders = orders;
        this.bookers = bookers;
        this.log = log;
        this.clock = clock;
    }

    /** The tag of the order before the answer to this payment; empty if the answer is there already. */
    String accept(SignedIn guest, UUID orderId, PaymentRequest payment, IdempotencyKey key) {
        UUID paymentId = paymentId(guest, orderId, key);
        Order order = orders.find(orderId)
                .orElseThrow(() -> Refusals.of(new PaymentRefusal.NotPayable(OrderStatus.PENDING))
                        .exception());
        boolean retried = isKnown(paymentId, payment);
        if (retried && order.status() != OrderStatus.WAITING) {
            // Decided since: what became of it is the answer to the retry, too.
            return "";
        }
        if (!retried) {
            refuseAtOnce(order, payment);
            remember(guest, order, payment, paymentId);
        }
        log.append(
                new PayReservation(orderId, order.spaceId(), order.useDate(), guest.userId(), payment.amount()),
                paymentId);
        return OrderResource.of(order, clock.instant()).tag();
    }

    private void refuseAtOnce(Order order, PaymentRequest payment) {
        Instant now = clock.instant();
        if (order.status() != OrderStatus.WAITING) {
            throw Refusals.of(new PaymentRefusal.NotPayable(order.status())).exception();
        }
        if (order.holdExpiresAt() != null && order.holdIsOver(now)) {
            throw Refusals.of(new PaymentRefusal.HoldOver(order.holdExpiresAt()))
                    .exception();
        }
        if (order.price() != null && !order.price().equals(payment.amount())) {
            throw Refusals.of(new PaymentRefusal.PriceMismatch(order.price())).exception();
        }
    }

    private boolean isKnown(UUID paymentId, PaymentRequest payment) {
        Optional<Booker> known = bookers.findById(SqlValues.bytes(paymentId));
        known.filter(other -> !other.saysTheSameAs(payment)).ifPresent(_ -> {
            throw IdempotencyKey.reused();
        });
        return known.isPresent();
    }

    private void remember(SignedIn guest, Order order, PaymentRequest payment, UUID paymentId) {
        try {
            bookers.saveAndFlush(Booker.of(paymentId, order.id(), guest.userId(), payment, clock.instant()));
        } catch (DataIntegrityViolationException another) {
            // Another attempt at the same payment was a moment earlier.
            if (!isKnown(paymentId, payment)) {
                throw another;
            }
        }
    }

    private static UUID paymentId(SignedIn guest, UUID orderId, IdempotencyKey key) {
        String name = "payment\n" + guest.userId() + "\n" + orderId + "\n" + key.text();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
