package com.ourspace.api.reservation;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.idempotency.IdempotentRequests;
import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.api.log.CommandPublisher;
import com.ourspace.api.web.ProblemException;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.OrderCommand.CancelReservation;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.RefundQuote;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Cancels orders for their guests, for the hosts of their spaces, and for operators. A cancellation that cannot succeed
 * is refused at once; any other is published to the log, where the booking processor decides it. Guests get the refund
 * of their policy; if a host or an operator cancels, the guest gets a full refund (product page, section 5).
 */
@Component
class CancelOrder {

    private final OrderLookup orders;
    private final IdempotentRequests requests;
    private final CommandPublisher log;
    private final Clock clock;

    CancelOrder(OrderLookup orders, IdempotentRequests requests, CommandPublisher log, Clock clock) {
        this.orders = orders;
        this.requests = requests;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The refund that a cancellation by the guest would give now.
     *
     * @throws ProblemException ORDER_NOT_FOUND, NOT_CANCELLABLE, or STAY_STARTED once the stay has started
     */
    RefundQuote quote(UUID orderId) {
        return quote(requireDecided(orderId));
    }

    private RefundQuote quote(Order order) {
        requireCancellable(Canceller.GUEST, order);
        return order.refund(Canceller.GUEST, clock.instant()).orElseThrow(() -> notCancellable(order.status()));
    }

    private Order requireDecided(UUID orderId) {
        return orders.findDecided(orderId).orElseThrow(() -> notCancellable(OrderStatus.PENDING));
    }

    /**
     * Publishes a guest's cancellation, as {@link #accept(Canceller, SignedIn, Order, Long, KeyedRequest)} does.
     *
     * @throws ProblemException ORDER_NOT_FOUND, NOT_CANCELLABLE also while nothing of the order has been read,
     *     STAY_STARTED, or REFUND_CHANGED
     */
    UUID accept(SignedIn guest, UUID orderId, @Nullable Long expectedRefund, @Nullable KeyedRequest request) {
        return accept(Canceller.GUEST, guest, requireDecided(orderId), expectedRefund, request);
    }

    /**
     * Publishes a cancellation. A request that was accepted before is published again without checks, for the first
     * attempt may have changed their results; the command is decided once.
     *
     * @param by the role in which the user cancels
     * @param expectedRefund the refund that the guest was quoted, whole KRW; null if any is accepted
     * @param request null if the user sent no key; then all requests about one version of the order are one command
     * @return the id of the command
     * @throws ProblemException NOT_CANCELLABLE, STAY_STARTED once a guest's stay has started or any other's is over, or
     *     REFUND_CHANGED
     */
    UUID accept(
            Canceller by, SignedIn user, Order order, @Nullable Long expectedRefund, @Nullable KeyedRequest request) {
        UUID commandId = request == null ? perVersion(by, user, order) : request.id();
        requests.runOnce(request, isRetry -> {
            if (!isRetry) {
                switch (by) {
                    case GUEST -> requireRefund(expectedRefund, quote(order));
                    case HOST, OPERATOR -> requireCancellable(by, order);
                }
                requests.claim(request, MessageType.CANCEL_RESERVATION);
            }
            log.append(
                    new CancelReservation(
                            order.id(), order.spaceId(), order.useDate(), by, user.userId(), expectedRefund),
                    commandId);
        });
        return commandId;
    }

    /**
     * Publishes a guest's cancellation of an order of which nothing may be decided yet. It is decided after everything
     * that this guest has asked about the order before, and is refused if there is nothing to cancel.
     *
     * @throws ProblemException DEPENDENCY_DOWN if the log is away
     */
    void release(SignedIn guest, UUID orderId, SpaceDate spaceDate) {
        String name = "release\n" + guest.userId() + "\n" + orderId;
        log.append(
                new CancelReservation(
                        orderId, spaceDate.spaceId(), spaceDate.useDate(), Canceller.GUEST, guest.userId(), null),
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private void requireCancellable(Canceller by, Order order) {
        if (!order.status().isLive()) {
            throw notCancellable(order.status());
        }
        Slot slot = order.slot();
        if (order.status() == OrderStatus.COMPLETED && slot != null) {
            Instant deadline = by == Canceller.GUEST ? slot.startsAt(order.useDate()) : slot.endsAt(order.useDate());
            if (!clock.instant().isBefore(deadline)) {
                throw RefusalProblems.of(new CancellationRefusal.StayStarted(deadline))
                        .exception();
            }
        }
    }

    private static ProblemException notCancellable(OrderStatus status) {
        return RefusalProblems.of(new CancellationRefusal.NotCancellable(status))
                .exception();
    }

    private static void requireRefund(@Nullable Long expected, RefundQuote quote) {
        if (expected != null && expected != quote.amount()) {
            throw RefusalProblems.of(new CancellationRefusal.RefundChanged(quote))
                    .exception();
        }
    }

    private static UUID perVersion(Canceller by, SignedIn user, Order order) {
        String role = switch (by) {
            case GUEST -> "";
            case HOST -> " by host";
            case OPERATOR -> " by operator";
        };
        String name = "cancellation" + role + "\n" + user.userId() + "\n" + order.id() + "\nversion " + order.version();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
