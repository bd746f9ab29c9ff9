package com.ourspace.api.reservation;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.idempotency.IdempotentRequests;
import com.ourspace.api.log.SignedIds;
import com.ourspace.api.log.SignedIds.Purpose;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a guest an order, at once or when its outcome is decided. */
@Component
class ShowOrder {

    private final SignedIds ids;
    private final CurrentOrders orders;
    private final IdempotentRequests requests;
    private final OrderChangeNotifier changes;
    private final Clock clock;

    ShowOrder(
            SignedIds ids,
            CurrentOrders orders,
            IdempotentRequests requests,
            OrderChangeNotifier changes,
            Clock clock) {
        this.ids = ids;
        this.orders = orders;
        this.requests = requests;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Parses the id of an order of this guest.
     *
     * @throws ProblemException ORDER_NOT_FOUND if this platform has not given the id to this guest
     */
    UUID require(SignedIn guest, String id) {
        return SignedIds.parsed(id)
                .filter(orderId -> isGiven(orderId, guest.userId()))
                .orElseThrow(() -> Problem.of(ProblemCode.ORDER_NOT_FOUND).exception());
    }

    /** The id is that of a keyed request, or of an entry of a waitlist that became an order. */
    private boolean isGiven(UUID orderId, long guestId) {
        return ids.belongsTo(Purpose.REQUEST, orderId, guestId) || ids.belongsTo(Purpose.ORDER, orderId, guestId);
    }

    /**
     * Waits until the condition accepts the outcome of an order, or of one command about it, or until the time is over.
     *
     * @param command the payment or cancellation; null for the request of the order itself
     * @return the latest outcome
     * @throws ProblemException ORDER_NOT_FOUND if the key of this id stands for something else
     */
    Outcome await(UUID orderId, @Nullable UUID command, Predicate<Outcome> condition, PreferWait preferWait) {
        return changes.await(orderId, () -> outcome(orderId, command), condition, preferWait.duration());
    }

    private Outcome outcome(UUID orderId, @Nullable UUID command) {
        return orders.find(orderId)
                .map(order -> command == null
                        ? new Outcome(order.isDecided(), OrderResource.of(order, clock.instant()))
                        : outcome(order, command))
                .orElseGet(() -> new Outcome(false, pending(orderId)));
    }

    private Outcome outcome(Order order, UUID command) {
        boolean isDone = order.isPaidBy(command) || order.isCancelledBy(command);
        RefusedCommand refused = !isDone && order.hasRefusals()
                ? orders.refused(order.id(), command).orElse(null)
                : null;
        return new Outcome(isDone || refused != null, OrderResource.of(order, refused, clock.instant()));
    }

    private OrderResource pending(UUID orderId) {
        if (requests.isNoOrder(orderId)) {
            throw Problem.of(ProblemCode.ORDER_NOT_FOUND).exception();
        }
        return OrderResource.pending(orderId);
    }

    /**
     * An order with the outcome of its request, or of one payment or cancellation.
     *
     * @param isDecided whether that request, payment or cancellation is decided
     */
    record Outcome(boolean isDecided, OrderResource order) {}
}
