package com.ourspace.api.log;

import com.ourspace.contracts.Topic;
import java.util.Set;

/** Tables of a feature that are made of the reservation events. */
public interface ReservationReadModel extends ReservationEventHandler, ReadModel {

    @Override
    default Set<Topic> topics() {
        return Set.of(Topic.RESERVATION_EVENTS);
    }
}
