package com.ourspace.api.reservation;

import com.ourspace.api.log.EventReader;
import com.ourspace.api.log.Received;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.ReservationEvent;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps the read models of orders up to date, and wakes those who wait for theirs. */
@Component
class OrderProjection {

    static final String ID = "api-reservations";

    private final EventReader reader;
    private final OrderRows rows;
    private final OrderWatch watch;

    OrderProjection(EventReader reader, OrderRows rows, OrderWatch watch) {
        this.reader = reader;
        this.rows = rows;
        this.watch = watch;
    }

    @KafkaListener(id = ID, groupId = ID, topics = Topic.Name.RESERVATION_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        List<ReservationEvent> events = reader.read(records).stream()
                .map(Received::message)
                .map(ReservationEvent.class::cast)
                .toList();
        rows.write(events);
        events.forEach(event -> watch.changed(event.subjectId()));
    }
}
