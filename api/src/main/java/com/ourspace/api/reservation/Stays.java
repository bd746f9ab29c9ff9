package com.ourspace.api.reservation;

import com.ourspace.api.account.SignedIn;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The stays of orders, for other features. */
@Component
public class Stays {

    private final CurrentOrders orders;
    private final OrderLookup orderLookup;

    Stays(CurrentOrders orders, OrderLookup orderLookup) {
        this.orders = orders;
        this.orderLookup = orderLookup;
    }

    /** Whether this id was given to the guest for an order; nothing of the order may have been read yet. */
    public boolean isOrder(SignedIn guest, UUID orderId) {
        return orderLookup.isOrder(guest, orderId);
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
