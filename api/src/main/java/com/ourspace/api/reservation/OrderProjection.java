package com.ourspace.api.reservation;

import com.ourspace.api.log.ConsumedMessage;
import com.ourspace.api.log.ReservationReadModel;
import com.ourspace.contracts.reservation.ReservationEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the read models of orders up to date, and wakes those who wait for theirs. */
@Component
class OrderProjection implements ReservationReadModel {

    private final OrderViewWriter rows;
    private final OrderChangeNotifier watch;

    OrderProjection(OrderViewWriter rows, OrderChangeNotifier watch) {
        this.rows = rows;
        this.watch = watch;
    }

    @Override
    public void write(List<ConsumedMessage> events) {
        rows.write(events);
    }

    /** Not before: who is woken looks at once, and sees only what is committed. */
    @Override
    public void written(List<ConsumedMessage> events) {
        ConsumedMessage.only(ReservationEvent.class, events).forEach(event -> watch.changed(event.subjectId()));
    }

    @Override
    public void forget() {
        rows.forget();
    }
}
