package com.ourspace.api.reservation;

import com.ourspace.api.idempotency.IdempotentRequests;
import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.api.log.CommandPublisher;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.reservation.OrderCommand.PayReservation;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.PaymentRefusal;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes payments to the log. A booker that the guest names is saved before that, so that a paid order has it. */
@Component
class PayOrder {

    private final OrderLookup orderLookup;
    private final CurrentOrders orders;
    private final Bookers bookers;
    private final IdempotentRequests requests;
    private final CommandPublisher log;
    private final Clock clock;

    PayOrder(
            OrderLookup orderLookup,
            CurrentOrders orders,
            Bookers bookers,
            IdempotentRequests requests,
            CommandPublisher log,
            Clock clock) {
        this.orderLookup = orderLookup;
        this.orders = orders;
        this.bookers = bookers;
        this.requests = requests;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Publishes a payment under the request's id. A request that was accepted before is published again without checks,
     * and is decided once.
     *
     * @param amount whole KRW; has to be the price of the order
     * @param booker null if the guest's client asks for none
     * @throws com.ourspace.api.web.ProblemException ORDER_NOT_FOUND, NOT_PAYABLE, HOLD_EXPIRED, or PRICE_MISMATCH
     */
    void accept(KeyedRequest request, UUID orderId, long amount, PaymentRequest.@Nullable BookerDetails booker) {
        requests.runOnce(request, isRetry -> {
            Order order = orderLookup
                    .findDecided(orderId)
                    .orElseThrow(() -> RefusalProblems.of(new PaymentRefusal.NotPayable(OrderStatus.PENDING))
                            .exception());
            if (isRetry && isDecided(order, request.id())) {
                return;
            }
            if (!isRetry) {
                requirePayable(order, amount);
                requests.claim(request, MessageType.PAY_RESERVATION);
            }
            if (booker != null) {
                bookers.save(request, order, booker, clock.instant());
            }
            log.append(
                    new PayReservation(orderId, order.spaceId(), order.useDate(), request.userId(), amount),
                    request.id());
        });
    }

    /** The booker of a refused payment is erased, and must not be saved again. */
    private boolean isDecided(Order order, UUID paymentId) {
        return order.isPaidBy(paymentId) || orders.refusal(order, paymentId).isPresent();
    }

    private void requirePayable(Order order, long amount) {
        Instant now = clock.instant();
        if (order.status() != OrderStatus.WAITING) {
            throw RefusalProblems.of(new PaymentRefusal.NotPayable(order.status()))
                    .exception();
        }
        if (order.holdExpiresAt() != null && order.isHoldOver(now)) {
            throw RefusalProblems.of(new PaymentRefusal.HoldExpired(order.holdExpiresAt()))
                    .exception();
        }
        if (order.price() != null && order.price() != amount) {
            throw RefusalProblems.of(new PaymentRefusal.PriceMismatch(order.price()))
                    .exception();
        }
    }
}
