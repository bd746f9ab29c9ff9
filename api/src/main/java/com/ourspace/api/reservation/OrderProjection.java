package com.ourspace.api.reservation;

import com.ourspace.api.log.Received;
import com.ourspace.api.log.ReservationReadModel;
import com.ourspace.contracts.reservation.ReservationEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the read models of orders up to date, and wakes those who wait for theirs. */
@Component
class OrderProjection implements ReservationReadModel {

    private final OrderRows rows;
    private final OrderWatch watch;

    OrderProjection(OrderRows rows, OrderWatch watch) {
        this.rows = rows;
        this.watch = watch;
    }

    @Override
    public void write(List<Received> events) {
        rows.write(events);
    }

    /** Not before: who is woken looks at once, and sees only what is committed. */
    @Override
    public void written(List<Received> events) {
        Received.only(ReservationEvent.class, events).forEach(event -> watch.changed(event.subjectId()));
    }

    @Override
    public void forget() {
        rows.forget();
    }
}
