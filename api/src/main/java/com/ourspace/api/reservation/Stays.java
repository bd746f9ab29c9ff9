package com.ourspace.api.reservation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The stays of orders, for other features. */
@Component
public class Stays {

    private final CurrentOrders orders;

    Stays(CurrentOrders orders) {
        this.orders = orders;
    }

    /** The stay of this order; empty if no event of it has been read. */
    public Optional<Stay> find(UUID orderId) {
        return orders.row(orderId).flatMap(Stays::stay);
    }

    /**
     * Those of these orders that are live. The tables from which the ids were read may be behind, and a host who was
     * shown that an order has ended must not be refused because of it.
     */
    public List<UUID> live(List<UUID> orderIds) {
        return orderIds.stream().filter(id -> !orders.isOver(id)).toList();
    }

    private static Optional<Stay> stay(Order order) {
        Long guestId = order.guestId();
        return guestId == null || order.slot() == null
                ? Optional.empty()
                : Optional.of(new Stay(
                        order.spaceId(), guestId, order.status(), order.slot().endsAt(order.useDate())));
    }
}
