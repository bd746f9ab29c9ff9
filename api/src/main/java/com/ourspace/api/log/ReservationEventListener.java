package com.ourspace.api.log;

import com.ourspace.contracts.Topic;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what was decided, once for all who keep something of it: a record is parsed once, a batch is one transaction,
 * and no read model is ahead of another.
 */
@Component
public class ReservationEventListener {

    public static final String ID = "api-reservations";

    private final EventReader reader;
    private final List<ReservationReadModel> models;
    private final TransactionTemplate transaction;

    ReservationEventListener(EventReader reader, List<ReservationReadModel> models, TransactionTemplate transaction) {
        this.reader = reader;
        this.models = models;
        this.transaction = transaction;
    }

    @KafkaListener(id = ID, groupId = ID, topics = Topic.Name.RESERVATION_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        List<Received> events = reader.read(records);
        if (!events.isEmpty()) {
            transaction.executeWithoutResult(_ -> models.forEach(model -> model.write(events)));
            models.forEach(model -> model.written(events));
        }
    }
}
