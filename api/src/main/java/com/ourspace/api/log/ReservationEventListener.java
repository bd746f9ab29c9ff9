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

    private final List<ReservationEventHandler> handlers;
    private final VisibilityMetrics metrics;

    ReservationEventListener(
            ProjectionContext context, List<ReservationEventHandler> handlers, VisibilityMetrics metrics) {
        super(context, Map.of(Topic.Name.RESERVATION_EVENTS, ID));
        this.handlers = handlers;
        this.metrics = metrics;
    }

    @KafkaListener(id = ID, groupId = ID, topics = Topic.Name.RESERVATION_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        List<ReceivedMessage<?>> written =
                process(records, events -> handlers.forEach(handler -> handler.write(events)));
        metrics.inTables(written);
        handlers.forEach(handler -> notifyAfterCommit(handler, written));
    }

    /** The rows are committed: an exception here must not make the batch come again. */
    private static void notifyAfterCommit(ReservationEventHandler handler, List<ReceivedMessage<?>> written) {
        try {
            handler.afterCommit(written);
        } catch (RuntimeException bug) {
            LOG.error("A handler failed after its events were written", bug);
        }
    }
}
