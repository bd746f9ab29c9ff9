package com.ourspace.api.log;

import com.ourspace.contracts.Topic;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Reads what was decided, once for all who keep something of it: a record is parsed once, a batch is one transaction,
 * and no read model is ahead of another.
 */
@Component
public class ReservationEventListener extends BookmarkedReader {

    public static final String ID = "api-reservations";

    private final List<ReservationReadModel> models;

    ReservationEventListener(EventReader reader, Bookmarks bookmarks, List<ReservationReadModel> models) {
        super(reader, bookmarks);
        this.models = models;
    }

    @KafkaListener(id = ID, groupId = ID, topics = Topic.Name.RESERVATION_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        List<Received> written = take(records, events -> models.forEach(model -> model.write(events)));
        models.forEach(model -> model.written(written));
    }
}
