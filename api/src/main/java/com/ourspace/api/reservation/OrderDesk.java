package com.ourspace.api.reservation;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.idempotency.IdempotentRequests;
import com.ourspace.api.log.SignedIds;
import com.ourspace.api.log.SignedIds.Purpose;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Shows a guest an order, and lets the guest wait for what becomes of it. */
@Component
class OrderDesk {

    private final SignedIds ids;
    private final CurrentOrders orders;
    private final IdempotentRequests requests;
    private final OrderChangeNotifier changes;
    private final Clock clock;

    OrderDesk(
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
     * The id in a path, if it is one of this guest's.
     *
     * @throws ProblemException ORDER_NOT_FOUND if it was never given to this guest, whoever else may have it
     */
    UUID require(SignedIn guest, String id) {
        return SignedIds.parsed(id)
                .filter(orderId -> isGiven(orderId, guest.userId()))
                .orElseThrow(() -> Problem.of(ProblemCode.ORDER_NOT_FOUND).exception());
    }

    /** By a key, or to a guest who waited. */
    private boolean isGiven(UUID orderId, long guestId) {
        return ids.belongsTo(Purpose.REQUEST, orderId, guestId) || ids.belongsTo(Purpose.ORDER, orderId, guestId);
    }

    /**
     * The order; PENDING as long as nothing of it has been read.
     *
     * @throws ProblemException ORDER_NOT_FOUND if the key of this id stands for something else
     */
    private OrderResource show(UUID orderId) {
        return orders.find(orderId)
                .map(order -> OrderResource.of(order, clock.instant()))
                .orElseGet(() -> pending(orderId));
    }

    private OrderResource pending(UUID orderId) {
        if (requests.isNoOrder(orderId)) {
            throw Problem.of(ProblemCode.ORDER_NOT_FOUND).exception();
        }
        return OrderResource.pending(orderId);
    }

    /** The outcome of an order, as soon as the condition accepts it, or when the time is over. */
    Outcome await(UUID orderId, Predicate<Outcome> enough, PreferWait preferWait) {
        return changes.await(orderId, () -> outcome(show(orderId)), enough, preferWait.duration());
    }

    /** The same of one payment or cancellation, and of its order. */
    Outcome await(UUID orderId, UUID command, Predicate<Outcome> enough, PreferWait preferWait) {
        return changes.await(orderId, () -> outcome(orderId, command), enough, preferWait.duration());
    }

    private static Outcome outcome(OrderResource order) {
        return new Outcome(!order.isPending(), order);
    }

    private Outcome outcome(UUID orderId, UUID command) {
        Optional<Order> found = orders.find(orderId);
        if (found.isEmpty()) {
            return new Outcome(false, pending(orderId));
        }
        Order order = found.get();
        boolean isDone = order.isPaidBy(command) || order.isCancelledBy(command);
        boolean isAskedFor = !isDone && order.hasRefusals();
        Optional<RefusedCommand> no = isAskedFor ? orders.refused(orderId, command) : Optional.empty();
        return new Outcome(isDone || no.isPresent(), OrderResource.of(order, no.orElse(null), clock.instant()));
    }

    /**
     * An order, or one payment or cancellation of it.
     *
     * @param isDecided whether it tells what became of that
     */
    record Outcome(boolean isDecided, OrderResource order) {}
}
