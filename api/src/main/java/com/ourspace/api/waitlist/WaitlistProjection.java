package com.ourspace.api.waitlist;

import com.ourspace.api.log.Emptying;
import com.ourspace.api.log.Received;
import com.ourspace.api.log.ReservationReadModel;
import com.ourspace.contracts.reservation.WaitlistEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps up to date who waits for what. */
@Component
class WaitlistProjection implements ReservationReadModel {

    private final Places places;
    private final Emptying emptying;

    WaitlistProjection(Places places, Emptying emptying) {
        this.places = places;
        this.emptying = emptying;
    }

    @Override
    public void write(List<Received> events) {
        List<WaitlistEvent> ofPlaces =
                Received.only(WaitlistEvent.class, events).toList();
        if (!ofPlaces.isEmpty()) {
            places.write(ofPlaces);
        }
    }

    @Override
    public void forget() {
        emptying.empty("waitlist_view");
    }
}
