package com.ourspace.api.reservation;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.idempotency.IdempotentRequests;
import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.api.log.CommandPublisher;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.MessageType;
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

    private final CurrentOrders orders;
    private final IdempotentRequests requests;
    private final CommandPublisher log;
    private final Clock clock;

    OperatorCancellationDesk(CurrentOrders orders, IdempotentRequests requests, CommandPublisher log, Clock clock) {
        this.orders = orders;
        this.requests = requests;
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
    Order accept(SignedIn operator, UUID orderId, @Nullable KeyedRequest request) {
        Order order = require(orderId);
        requests.runOnce(request, again -> {
            if (!again) {
                refuseAtOnce(order);
                requests.claim(request, MessageType.CANCEL_RESERVATION);
            }
            log.append(
                    new CancelReservation(
                            orderId, order.spaceId(), order.useDate(), Canceller.OPERATOR, operator.userId(), null),
                    request == null ? perVersion(operator, order) : request.id());
        });
        return order;
    }

    private void refuseAtOnce(Order order) {
        if (!order.status().isLive()) {
            throw RefusalProblems.of(new CancellationRefusal.NotCancellable(order.status()))
                    .exception();
        }
        if (order.status() == OrderStatus.COMPLETED && order.slot() != null && order.hasEnded(clock.instant())) {
            throw RefusalProblems.of(
                            new CancellationRefusal.StayStarted(order.slot().endsAt(order.useDate())))
                    .exception();
        }
    }

    /** Asking twice for the same is asking once. */
    private static UUID perVersion(SignedIn operator, Order order) {
        String name =
                "cancellation by operator\n" + operator.userId() + "\n" + order.id() + "\nversion " + order.version();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
