package com.ourspace.api.reservation;

import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A paid order, for other features.
 *
 * @param price whole KRW
 * @param isOver whether its stay has ended
 */
public record CompletedOrder(UUID id, long spaceId, LocalDate useDate, Slot slot, long price, boolean isOver) {

    /** The order at this time; empty if it is not completed, or not all of it has been read. */
    static Optional<CompletedOrder> of(Order order, Instant now) {
        Slot slot = order.slot();
        Long price = order.price() == null ? order.paidAmount() : order.price();
        return order.status() != OrderStatus.COMPLETED || slot == null || price == null
                ? Optional.empty()
                : Optional.of(new CompletedOrder(
                        order.id(),
                        order.spaceId(),
                        order.useDate(),
                        slot,
                        price,
                        !now.isBefore(slot.endsAt(order.useDate()))));
    }
}
