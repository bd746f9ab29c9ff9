package com.ourspace.api.waitlist;

import com.ourspace.api.log.EventReader;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.WaitlistEvent;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps up to date who waits for what. */
@Component
class WaitlistProjection {

    private static final String ID = "api-waitlists";

    private final EventReader reader;
    private final Places places;

    WaitlistProjection(EventReader reader, Places places) {
        this.reader = reader;
        this.places = places;
    }

    @KafkaListener(id = ID, groupId = ID, topics = Topic.Name.RESERVATION_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        List<WaitlistEvent> events = reader.readable(records).stream()
                .filter(received -> received.message() instanceof WaitlistEvent)
                .map(received -> (WaitlistEvent) received.message())
                .toList();
        if (!events.isEmpty()) {
            places.write(events);
        }
    }
}
