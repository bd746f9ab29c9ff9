package com.ourspace.api.reservation;

import com.ourspace.api.log.ConsumedMessage;
import com.ourspace.api.log.ReservationReadModel;
import com.ourspace.contracts.reservation.OrderEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes the read models of orders, and signals the requests that wait for an order. */
@Component
class OrderProjection implements ReservationReadModel {

    private final OrderViewWriter rows;
    private final RecentOrders recent;
    private final OrderChangeNotifier changes;

    OrderProjection(OrderViewWriter rows, RecentOrders recent, OrderChangeNotifier changes) {
        this.rows = rows;
        this.recent = recent;
        this.changes = changes;
    }

    @Override
    public void write(List<ConsumedMessage> events) {
        rows.write(events);
    }

    /** Signals after the commit, because a signalled request reads at once and sees only committed rows. */
    @Override
    public void afterCommit(List<ConsumedMessage> events) {
        for (ConsumedMessage message : events) {
            if (message.message() instanceof OrderEvent event) {
                recent.applyStored(message);
                changes.changed(event.orderId());
            }
        }
    }

    @Override
    public void clear() {
        rows.clear();
    }
}
