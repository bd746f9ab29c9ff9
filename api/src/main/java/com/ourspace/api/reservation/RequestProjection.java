package com.ourspace.api.reservation;

import com.ourspace.api.log.ConsumedMessage;
import com.ourspace.api.log.ProjectionContext;
import com.ourspace.api.log.ProjectionListener;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.RequestReservation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Reads along what guests ask for, so that an order stands in its guest's list while it is not decided yet. The way to
 * the 202 does without it: the log is the acceptance.
 */
@Component
class RequestProjection extends ProjectionListener {

    static final String ID = "api-requests";

    private final OrderViewWriter rows;

    RequestProjection(ProjectionContext context, OrderViewWriter rows) {
        super(context, Map.of(Topic.Name.RESERVATION_COMMANDS, ID));
        this.rows = rows;
    }

    @KafkaListener(id = ID, groupId = ID, topics = Topic.Name.RESERVATION_COMMANDS)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        take(
                records,
                requests -> rows.merge(
                        requests.stream().flatMap(RequestProjection::asked).toList()));
    }

    /** The booking processor does. */
    @Override
    protected boolean ownsDeadLetters() {
        return false;
    }

    /** A request under another id than its order's is never decided, and would be PENDING for ever. */
    private static Stream<OrderViewUpdate> asked(ConsumedMessage consumedMessage) {
        return consumedMessage.message() instanceof RequestReservation request
                        && request.orderId().equals(consumedMessage.envelope().id())
                ? Stream.of(OrderViewUpdate.of(request, consumedMessage.position().appendedAt()))
                : Stream.empty();
    }
}
