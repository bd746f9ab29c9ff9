package com.ourspace.api.log;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.BlockEvent;
import com.ourspace.contracts.reservation.OrderEvent;
import com.ourspace.messaging.DeserializationFailure;
import com.ourspace.messaging.KafkaClients;
import com.ourspace.messaging.ReceivedMessage;
import com.ourspace.messaging.RecordReader;
import com.ourspace.messaging.tracing.MessageSpan;
import com.ourspace.messaging.tracing.Operation;
import com.ourspace.messaging.tracing.Tracing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads all partitions of the space and reservation events in every process, from the topics' ends on and in no
 * consumer group. It is ahead of the tables: the listeners keep what it reads in memory only. After a failure it goes
 * on where it was, so that no event is missed as long as the process lives.
 */
@Component
public class EventTail implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventTail.class);
    private static final Duration POLL_TIMEOUT = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final KafkaClients kafka;
    private final RecordReader reader;
    private final List<SpaceEvents> spaces;
    private final List<OrderEvents> orders;
    private final List<ReservationEvents> reservations;
    private final Tracing tracing;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Consumer<String, byte[]> current;

    EventTail(
            KafkaClients kafka,
            RecordReader reader,
            List<SpaceEvents> spaces,
            List<OrderEvents> orders,
            List<ReservationEvents> reservations,
            Tracing tracing) {
        this.kafka = kafka;
        this.reader = reader;
        this.spaces = spaces;
        this.orders = orders;
        this.reservations = reservations;
        this.tracing = tracing;
    }

    /** A feature that keeps copies of spaces in memory. */
    public interface SpaceEvents {

        /** This space has changed; the tables may not have the change yet. */
        void changed(long spaceId);
    }

    /** A feature that follows orders. */
    public interface OrderEvents {

        /** An {@link OrderEvent}, in the log's order per space-date. It may come twice. */
        void onEvent(ReceivedMessage<?> event);

        /**
         * From now on every event is read. Events between the last one that was read and now may have been missed: so
         * it is at the start, and after an event that the log has lost or a listener could not take.
         */
        void onGap();
    }

    /** A feature that follows what is decided about halves: orders and blocks. */
    public interface ReservationEvents {

        /** An {@link OrderEvent} or a {@link BlockEvent}, in the log's order per space-date. It may come twice. */
        void onEvent(ReceivedMessage<?> event);

        /** As for {@link OrderEvents#onGap}. */
        void onGap();
    }

    @Override
    public void start() {
        Thread tail = Thread.ofPlatform().daemon().name("event-tail").unstarted(this::follow);
        // Before it runs: a thread that does not find itself here ends.
        thread = tail;
        tail.start();
    }

    @Override
    public void stop() {
        thread = null;
        Consumer<String, byte[]> polling = current;
        if (polling != null) {
            polling.wakeup();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void follow() {
        // By partition, the offset that is read next; empty until the topics' ends are known.
        Map<TopicPartition, Long> next = new HashMap<>();
        while (isCurrent()) {
            try (Consumer<String, byte[]> consumer = consumer()) {
                current = consumer;
                seek(consumer, next);
                while (isCurrent()) {
                    for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL_TIMEOUT)) {
                        read(record);
                        next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
                    }
                }
            } catch (InterruptException | WakeupException stopping) {
                LOG.debug("The tail of the events ends");
            } catch (OffsetOutOfRangeException lost) {
                LOG.warn("The log has lost events; the tail goes on at its end: {}", lost.toString());
                next.clear();
            } catch (RuntimeException away) {
                LOG.warn("The tail of the events goes on later: {}", away.toString());
                pause();
            } catch (Error failure) {
                // A thread that ended here would leave every later event unseen as long as the process lives.
                LOG.error("The tail of the events goes on later", failure);
                pause();
            }
        }
    }

    private boolean isCurrent() {
        return thread == Thread.currentThread();
    }

    private Consumer<String, byte[]> consumer() {
        return kafka.consumerWithoutGroup(Map.of(
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none",
                // A partition that is resumed waits for the end of the running fetch; this consumer never pauses one.
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                5_000));
    }

    private void seek(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> next) {
        List<TopicPartition> partitions = partitions();
        consumer.assign(partitions);
        if (next.isEmpty()) {
            next.putAll(consumer.endOffsets(partitions));
            reportGap();
        }
        next.forEach(consumer::seek);
    }

    private static List<TopicPartition> partitions() {
        return Stream.of(Topic.SPACE_EVENTS, Topic.RESERVATION_EVENTS)
                .flatMap(topic -> IntStream.range(0, topic.partitions())
                        .mapToObj(partition -> new TopicPartition(topic.topicName(), partition)))
                .toList();
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        if (record.topic().equals(Topic.Name.SPACE_EVENTS)) {
            spaceId(record.key()).ifPresent(id -> spaces.forEach(listener -> listener.changed(id)));
        } else if (isFollowed(record)) {
            readReservationEvent(record);
        }
    }

    private void reportGap() {
        orders.forEach(OrderEvents::onGap);
        reservations.forEach(ReservationEvents::onGap);
    }

    private static Optional<Long> spaceId(@Nullable String key) {
        try {
            return key == null ? Optional.empty() : Optional.of(Long.parseLong(key));
        } catch (NumberFormatException ofARegistration) {
            return Optional.empty();
        }
    }

    private static boolean isFollowed(ConsumerRecord<String, byte[]> record) {
        Header type = record.headers().lastHeader(Envelope.TYPE);
        return type != null
                && type.value() != null
                && MessageType.named(new String(type.value(), StandardCharsets.UTF_8))
                        .filter(known -> OrderEvent.class.isAssignableFrom(known.javaType())
                                || BlockEvent.class.isAssignableFrom(known.javaType()))
                        .isPresent();
    }

    private void readReservationEvent(ConsumerRecord<String, byte[]> record) {
        try {
            ReceivedMessage<?> event = reader.read(record, Message.class);
            try (MessageSpan _ = tracing.process(Operation.FOLLOW, record, event.envelope())) {
                reservations.forEach(listener -> listener.onEvent(event));
                if (event.message() instanceof OrderEvent) {
                    orders.forEach(listener -> listener.onEvent(event));
                }
            }
        } catch (DeserializationFailure unreadable) {
            // The listener that writes the tables dead-letters it: they will not have it either.
            LOG.debug("An unreadable event: {}", unreadable.toString());
        } catch (RuntimeException | Error bug) {
            LOG.error("An event was not taken into memory; the tables will have it", bug);
            reportGap();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
