package com.ourspace.api.reservation;

import com.ourspace.api.log.LogPosition;
import com.ourspace.api.log.ProjectionContext;
import com.ourspace.api.log.ProjectionListener;
import com.ourspace.api.log.ReadModel;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.messaging.ReceivedMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Writes the requests that are undecided after about a second, so that every process lists them as PENDING. Most
 * requests are decided by then, and their first row is the decision's. The process that accepted a request lists it
 * from memory at once.
 */
@Component
class RequestProjection extends ProjectionListener implements ReadModel {

    static final String ID = "api-requests";

    /** The age at which a request is written: most decisions have been read by then. */
    private static final Duration DECISION = Duration.ofSeconds(1);

    private final OrderViewWriter rows;
    private final RecentOrders recent;
    private final InstantSource clock;

    RequestProjection(ProjectionContext context, OrderViewWriter rows, RecentOrders recent, InstantSource clock) {
        super(context, Map.of(Topic.Name.RESERVATION_COMMANDS, ID));
        this.rows = rows;
        this.recent = recent;
        this.clock = clock;
    }

    @KafkaListener(id = ID, groupId = ID, topics = Topic.Name.RESERVATION_COMMANDS)
    void on(List<ConsumerRecord<String, byte[]>> records) throws InterruptedException {
        awaitDecisions(records);
        process(
                records,
                requests -> write(requests.stream().filter(this::isUndecided).toList()));
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.RESERVATION_COMMANDS);
    }

    @Override
    public List<String> tables() {
        return List.of("order_view");
    }

    /** Writes requests; one whose decision is in the table already changes nothing. */
    @Override
    public void write(List<ReceivedMessage<?>> requests) {
        rows.merge(requests.stream().flatMap(RequestProjection::order).toList());
    }

    /** The booking processor writes the dead letters of this topic. */
    @Override
    protected boolean ownsDeadLetters() {
        return false;
    }

    /**
     * Waits on the consumer's own thread, so that offsets and assignments stay as they are; a second at most, far less
     * than the time a poll may take. Requests that are read again or late are old enough.
     */
    private void awaitDecisions(List<ConsumerRecord<String, byte[]>> records) throws InterruptedException {
        long latest =
                records.stream().mapToLong(ConsumerRecord::timestamp).max().orElse(0);
        Duration left =
                Duration.between(clock.instant(), Instant.ofEpochMilli(latest).plus(DECISION));
        if (left.isPositive()) {
            Thread.sleep(left.compareTo(DECISION) < 0 ? left : DECISION);
        }
    }

    private boolean isUndecided(ReceivedMessage<?> message) {
        return message.message() instanceof RequestReservation request
                && recent.find(request.orderId())
                        .filter(known -> known.order().containsRequest())
                        .isEmpty();
    }

    /** Nothing of a request whose id differs from its order's: it is never decided, and would stay PENDING. */
    private static Stream<Order> order(ReceivedMessage<?> message) {
        return message.message() instanceof RequestReservation request
                        && request.orderId().equals(message.envelope().id())
                ? Stream.of(OrderUpdates.of(
                        request, LogPosition.of(message.source()).appendedAt()))
                : Stream.empty();
    }
}
