package com.ourspace.api.reservation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Orders for those who only ask who stays where, and until when. */
@Component
public class Stays {

    private final CurrentOrders orders;

    Stays(CurrentOrders orders) {
        this.orders = orders;
    }

    /** The stay of this order, as far as it is known; empty if no event has told of it. */
    public Optional<Stay> find(UUID orderId) {
        return orders.row(orderId).flatMap(Stays::stay);
    }

    private static Optional<Stay> stay(OrderViewUpdate known) {
        Long guestId = known.guestId();
        Order order = known.order();
        return guestId == null || order.slot() == null
                ? Optional.empty()
                : Optional.of(new Stay(
                        order.spaceId(), guestId, order.status(), order.slot().endsAt(order.useDate())));
    }
}
