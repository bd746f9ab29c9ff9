package com.ourspace.api.reservation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Orders for other features: who stays where and until when, and which orders are still live. */
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

    /**
     * Those of these orders that are live, though the tables they were read from may be behind: a host who has been
     * shown that an order is over must not be refused for its sake.
     */
    public List<UUID> live(List<UUID> orderIds) {
        return orderIds.stream().filter(id -> !orders.isOver(id)).toList();
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
