package com.ourspace.api.reservation;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.log.CommandLog;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.reservation.CancelReservation;
import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.OrderStatus;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes operators' cancellations to the log. The guest gets everything back (product page, section 5). */
@Component
class OperatorCancellationDesk {

    private final Orders orders;
    private final CommandLog log;
    private final Clock clock;

    OperatorCancellationDesk(Orders orders, CommandLog log, Clock clock) {
        this.orders = orders;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Anybody's order.
     *
     * @throws com.ourspace.api.web.ProblemException ORDER_NOT_FOUND, also while nothing of it has been read
     */
    Order require(UUID orderId) {
        return orders.find(orderId)
                .orElseThrow(() -> Problem.of(ProblemCode.ORDER_NOT_FOUND).exception());
    }

    /**
     * Accepts a cancellation; the booking processor decides it.
     *
     * @return the order before the answer
     * @throws com.ourspace.api.web.ProblemException ORDER_NOT_FOUND, NOT_CANCELLABLE, or STAY_STARTED once it is over
     */
    Order accept(SignedIn operator, UUID orderId, @Nullable IdempotencyKey key) {
        Order order = require(orderId);
        refuseAtOnce(order);
        log.append(
                new CancelReservation(
                        orderId, order.spaceId(), order.useDate(), Canceller.OPERATOR, operator.userId(), null),
                commandId(operator, order, key));
        return order;
    }

    private void refuseAtOnce(Order order) {
        if (!order.status().isLive()) {
            throw Refusals.of(new CancellationRefusal.NotCancellable(order.status()))
                    .exception();
        }
        if (order.status() == OrderStatus.COMPLETED && order.slot() != null && order.hasEnded(clock.instant())) {
            throw Refusals.of(new CancellationRefusal.StayStarted(order.slot().endsAt(order.useDate())))
                    .exception();
        }
    }

    /** Without a key, one per version of the order: asking twice for the same is asking once. */
    private static UUID commandId(SignedIn operator, Order order, @Nullable IdempotencyKey key) {
        String attempt = key == null ? "version " + order.version() : "key " + key.text();
        String name = "cancellation by operator\n" + operator.userId() + "\n" + order.id() + "\n" + attempt;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
