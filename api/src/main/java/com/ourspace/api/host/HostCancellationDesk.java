package com.ourspace.api.host;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.idempotency.IdempotentRequests;
import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.api.log.CommandPublisher;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.reservation.CancelReservation;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.OrderStatus;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes hosts' cancellations to the log. The guest gets a full refund (product page, section 5). */
@Component
class HostCancellationDesk {

    private final HostOrders orders;
    private final IdempotentRequests requests;
    private final CommandPublisher log;
    private final Clock clock;

    HostCancellationDesk(HostOrders orders, IdempotentRequests requests, CommandPublisher log, Clock clock) {
        this.orders = orders;
        this.requests = requests;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Returns an order on one of this host's spaces.
     *
     * @throws com.ourspace.api.web.ProblemException ORDER_NOT_FOUND, also for another host's order
     */
    HostOrder require(SignedIn host, UUID orderId) {
        return orders.find(host.userId(), orderId)
                .orElseThrow(() -> Problem.of(ProblemCode.ORDER_NOT_FOUND).exception());
    }

    /**
     * Accepts a cancellation; the booking processor decides it.
     *
     * @return the order as it is before the decision
     * @throws com.ourspace.api.web.ProblemException ORDER_NOT_FOUND, NOT_CANCELLABLE, or STAY_STARTED once the stay is
     *     over
     */
    HostOrder accept(SignedIn host, UUID orderId, @Nullable KeyedRequest request) {
        HostOrder order = require(host, orderId);
        requests.runOnce(request, isRetry -> {
            if (!isRetry) {
                requireCancellable(order);
                requests.claim(request, MessageType.CANCEL_RESERVATION);
            }
            log.append(
                    new CancelReservation(
                            orderId, order.spaceId(), order.useDate(), Canceller.HOST, host.userId(), null),
                    request == null ? perVersion(host, order) : request.id());
        });
        return order;
    }

    private void requireCancellable(HostOrder order) {
        if (!order.isLive()) {
            throw Problem.of(ProblemCode.NOT_CANCELLABLE)
                    .with("orderStatus", order.status())
                    .exception();
        }
        if (order.status() == OrderStatus.COMPLETED && order.slot() != null && order.isOver(clock.instant())) {
            throw Problem.of(ProblemCode.STAY_STARTED)
                    .with("since", order.slot().endsAt(order.useDate()))
                    .exception();
        }
    }

    /** The same id for repeated requests about the same version of the order. */
    private static UUID perVersion(SignedIn host, HostOrder order) {
        String name = "cancellation by host\n" + host.userId() + "\n" + order.id() + "\nversion " + order.version();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
