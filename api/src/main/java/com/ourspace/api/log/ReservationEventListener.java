package com.ourspace.api.log;

import com.ourspace.contracts.Topic;
import com.ourspace.messaging.ReceivedMessage;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Reads the reservation events once for all read models that are made of them: a record is parsed once, a batch is one
 * transaction, and no read model is ahead of another.
 */
@Component
public class ReservationEventListener extends ProjectionListener {

    public static final String ID = "api-reservations";

    private static final Logger LOG = LoggerFactory.getLogger(ReservationEventListener.class);

    private final List<ReservationReadModel> models;

    ReservationEventListener(ProjectionContext context, List<ReservationReadModel> models) {
        super(context, Map.of(Topic.Name.RESERVATION_EVENTS, ID));
        this.models = models;
    }

    @KafkaListener(id = ID, groupId = ID, topics = Topic.Name.RESERVATION_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        List<ReceivedMessage<?>> written = process(records, events -> models.forEach(model -> model.write(events)));
        models.forEach(model -> notifyAfterCommit(model, written));
    }

    /** The rows are committed: an exception here must not make the batch come again. */
    private static void notifyAfterCommit(ReservationReadModel model, List<ReceivedMessage<?>> written) {
        try {
            model.afterCommit(written);
        } catch (RuntimeException bug) {
            LOG.error("A read model failed after its events were written", bug);
        }
    }
}
