package com.ourspace.api.reservation;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.log.ProvenIds;
import com.ourspace.api.log.ProvenIds.Purpose;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Shows a guest an order, and lets the guest wait for what becomes of it. */
@Component
class OrderDesk {

    private final ProvenIds ids;
    private final Orders orders;
    private final OrderWatch watch;
    private final Clock clock;

    OrderDesk(ProvenIds ids, Orders orders, OrderWatch watch, Clock clock) {
        this.ids = ids;
        this.orders = orders;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * The id in a path, if it is one of this guest's.
     *
     * @throws ProblemException ORDER_NOT_FOUND if it was never given to this guest, whoever else may have it
     */
    UUID require(SignedIn guest, String id) {
        return ProvenIds.parsed(id)
                .filter(orderId -> ids.belongsTo(Purpose.ORDER, orderId, guest.userId()))
                .orElseThrow(() -> Problem.of(ProblemCode.ORDER_NOT_FOUND).exception());
    }

    /** The order; PENDING as long as the read model has not met it. */
    OrderResource show(UUID orderId) {
        return orders.find(orderId)
                .map(order -> OrderResource.of(order, clock.instant()))
                .orElseGet(() -> OrderResource.pending(orderId));
    }

    OrderResource await(UUID orderId, Predicate<OrderResource> enough, Patience patience) {
        return watch.await(orderId, () -> show(orderId), enough, patience.duration());
    }
}
