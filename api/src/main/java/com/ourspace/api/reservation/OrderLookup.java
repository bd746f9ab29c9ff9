package com.ourspace.api.reservation;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.idempotency.IdempotentRequests;
import com.ourspace.api.log.SignedIds;
import com.ourspace.api.log.SignedIds.Purpose;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import com.ourspace.api.web.Trace;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Looks up the order of a guest by its id, at once or when its outcome is decided. An id that was not given to the
 * guest, or that stands for another kind of request, is ORDER_NOT_FOUND at every endpoint. Any other is the id of an
 * accepted request: while nothing of it has been read, the order is PENDING.
 */
@Component
class OrderLookup {

    private static final Logger LOG = LoggerFactory.getLogger(OrderLookup.class);

    private final SignedIds ids;
    private final CurrentOrders orders;
    private final IdempotentRequests requests;
    private final OrderChangeNotifier changes;
    private final Clock clock;

    OrderLookup(
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
    UUID requireId(SignedIn guest, String id) {
        UUID orderId =
                SignedIds.parsed(id).filter(parsed -> isGiven(guest, parsed)).orElseThrow(OrderLookup::notFound);
        Trace.setOrder(orderId);
        return orderId;
    }

    /** The id is that of a keyed request, or of an entry of a waitlist that became an order. */
    private boolean isGiven(SignedIn guest, UUID orderId) {
        return ids.belongsTo(Purpose.REQUEST, orderId, guest.userId())
                || ids.belongsTo(Purpose.ORDER, orderId, guest.userId());
    }

    /** Whether the id was given to this guest for an order, of which nothing may have been read yet. */
    boolean isOrder(SignedIn guest, UUID orderId) {
        return isGiven(guest, orderId) && !requests.isNoOrder(orderId);
    }

    /**
     * The order; waits a moment for its decision, which another process may have shown to the guest already.
     *
     * @return empty while nothing of the order has been read: it is PENDING
     * @throws ProblemException ORDER_NOT_FOUND if the key of this id stands for something else
     */
    Optional<Order> findDecided(UUID orderId) {
        Optional<Order> order = orders.findDecided(orderId);
        if (order.isEmpty()) {
            refuseOtherRequests(orderId);
        }
        return order;
    }

    static ProblemException notFound() {
        return Problem.of(ProblemCode.ORDER_NOT_FOUND).exception();
    }

    private void refuseOtherRequests(UUID orderId) {
        if (requests.isNoOrder(orderId)) {
            throw notFound();
        }
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

    /**
     * Waits for the decision of a request that was just accepted. While the tables cannot be asked it is PENDING, as it
     * would be without the wait: the log has it, and nobody is told that it failed.
     */
    Outcome awaitAccepted(UUID orderId, PreferWait preferWait) {
        try {
            return await(orderId, null, Outcome::isDecided, preferWait);
        } catch (DataAccessException away) {
            LOG.debug("An accepted request is answered without a look at the tables: {}", away.toString());
            return new Outcome(false, OrderResource.pending(orderId));
        }
    }

    private Outcome outcome(UUID orderId, @Nullable UUID command) {
        return orders.find(orderId)
                .map(order -> command == null
                        ? new Outcome(order.isDecided(), OrderResource.of(order, clock.instant()))
                        : outcome(order, command))
                .orElseGet(() -> new Outcome(false, pending(orderId)));
    }

    private Outcome outcome(Order order, UUID command) {
        if (order.isPaidBy(command) || order.isCancelledBy(command)) {
            return new Outcome(true, OrderResource.of(order, clock.instant()));
        }
        Optional<Order> refusal = orders.refusal(order, command);
        Order shown = refusal.map(order::withRefusal).orElse(order);
        return new Outcome(refusal.isPresent(), OrderResource.of(shown, clock.instant()));
    }

    private OrderResource pending(UUID orderId) {
        refuseOtherRequests(orderId);
        return OrderResource.pending(orderId);
    }

    /**
     * An order with the outcome of its request, or of one payment or cancellation.
     *
     * @param isDecided whether that request, payment or cancellation is decided
     */
    record Outcome(boolean isDecided, OrderResource order) {}
}
