package com.ourspace.api.reservation;

import com.ourspace.api.idempotency.IdempotentRequests;
import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.api.log.CommandPublisher;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.PayReservation;
import com.ourspace.contracts.reservation.PaymentRefusal;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Takes payments to the log. Who comes is written down before that, so that no paid order is without a booker. */
@Component
class PaymentDesk {

    private final CurrentOrders orders;
    private final Bookers bookers;
    private final IdempotentRequests requests;
    private final CommandPublisher log;
    private final Clock clock;

    PaymentDesk(CurrentOrders orders, Bookers bookers, IdempotentRequests requests, CommandPublisher log, Clock clock) {
        this.orders = orders;
        this.bookers = bookers;
        this.requests = requests;
        this.log = log;
        this.clock = clock;
    }

    /** Takes a payment to the log, under the request's id; one that was taken there before is not judged again. */
    void accept(KeyedRequest request, UUID orderId, PaymentRequest payment) {
        requests.runOnce(request, again -> {
            Order order = orders.findDecided(orderId)
                    .orElseThrow(() -> RefusalProblems.of(new PaymentRefusal.NotPayable(OrderStatus.PENDING))
                            .exception());
            if (again && isDecided(order, request.id())) {
                return;
            }
            if (!again) {
                refuseAtOnce(order, payment);
                requests.claim(request, MessageType.PAY_RESERVATION);
            }
            saveBooker(order, payment, request);
            log.append(
                    new PayReservation(orderId, order.spaceId(), order.useDate(), request.userId(), payment.amount()),
                    request.id());
        });
    }

    /** The booker of a payment that took nothing is erased by then, and stays erased. */
    private boolean isDecided(Order order, UUID paymentId) {
        return order.isPaidBy(paymentId)
                || order.hasRefusals() && orders.refused(order.id(), paymentId).isPresent();
    }

    private void refuseAtOnce(Order order, PaymentRequest payment) {
        Instant now = clock.instant();
        if (order.status() != OrderStatus.WAITING) {
            throw RefusalProblems.of(new PaymentRefusal.NotPayable(order.status()))
                    .exception();
        }
        if (order.holdExpiresAt() != null && order.holdIsOver(now)) {
            throw RefusalProblems.of(new PaymentRefusal.HoldExpired(order.holdExpiresAt()))
                    .exception();
        }
        if (order.price() != null && !order.price().equals(payment.amount())) {
            throw RefusalProblems.of(new PaymentRefusal.PriceMismatch(order.price()))
                    .exception();
        }
    }

    /** The booker of this payment; a retry has the same. */
    private void saveBooker(Order order, PaymentRequest payment, KeyedRequest request) {
        try {
            bookers.saveAndFlush(Booker.of(request, order, payment, clock.instant()));
        } catch (DataIntegrityViolationException known) {
            // The key was claimed for this payment: who came with it before said the same.
        }
    }
}
