package com.ourspace.api.reservation;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.idempotency.IdempotentRequests;
import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.api.log.CommandPublisher;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.reservation.CancelReservation;
import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.RefundQuote;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a guest's cancellations to the log. */
@Component
class CancellationDesk {

    private final CurrentOrders orders;
    private final IdempotentRequests requests;
    private final CommandPublisher log;
    private final Clock clock;

    CancellationDesk(CurrentOrders orders, IdempotentRequests requests, CommandPublisher log, Clock clock) {
        this.orders = orders;
        this.requests = requests;
        this.log = log;
        this.clock = clock;
    }

    /** The refund that a cancellation would give now. */
    RefundQuote quote(UUID orderId) {
        return quote(require(orderId));
    }

    /**
     * Takes a cancellation to the log; one that was taken there before is not judged again.
     *
     * @param request null if the guest named it by no key: then it is one per version of the order
     * @param expectedRefund what the guest was told to get back, whole KRW; null if anything will do
     * @return the command's id
     */
    UUID accept(SignedIn guest, UUID orderId, @Nullable Long expectedRefund, @Nullable KeyedRequest request) {
        Order order = require(orderId);
        UUID commandId = request == null ? perVersion(guest, order) : request.id();
        requests.runOnce(request, again -> {
            if (!again) {
                RefundQuote quote = quote(order);
                if (expectedRefund != null && expectedRefund != quote.amount()) {
                    throw RefusalProblems.of(new CancellationRefusal.RefundChanged(quote))
                            .exception();
                }
                requests.claim(request, MessageType.CANCEL_RESERVATION);
            }
            log.append(
                    new CancelReservation(
                            orderId, order.spaceId(), order.useDate(), Canceller.GUEST, guest.userId(), expectedRefund),
                    commandId);
        });
        return commandId;
    }

    private Order require(UUID orderId) {
        return orders.findDecided(orderId)
                .orElseThrow(() -> RefusalProblems.of(new CancellationRefusal.NotCancellable(OrderStatus.PENDING))
                        .exception());
    }

    private RefundQuote quote(Order order) {
        refuseAtOnce(order);
        return order.refund(Canceller.GUEST, clock.instant())
                .orElseThrow(() -> RefusalProblems.of(new CancellationRefusal.NotCancellable(order.status()))
                        .exception());
    }

    private void refuseAtOnce(Order order) {
        if (!order.status().isLive()) {
            throw RefusalProblems.of(new CancellationRefusal.NotCancellable(order.status()))
                    .exception();
        }
        if (order.status() == OrderStatus.COMPLETED && order.slot() != null && order.hasStarted(clock.instant())) {
            throw RefusalProblems.of(
                            new CancellationRefusal.StayStarted(order.slot().startsAt(order.useDate())))
                    .exception();
        }
    }

    /** Asking twice for the same is asking once. */
    private static UUID perVersion(SignedIn guest, Order order) {
        String name = "cancellation\n" + guest.userId() + "\n" + order.id() + "\nversion " + order.version();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
