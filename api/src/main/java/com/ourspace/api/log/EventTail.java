package com.ourspace.api.log;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Hears of events in every process, also in those that project others' partitions: from the topics' ends on, in no
 * consumer group, and by their headers alone. A hint that something has happened, no source of what: whoever takes it
 * reads the tables, which may not have it yet.
 */
@Component
public class EventTail implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventTail.class);
    private static final Duration POLL_TIMEOUT = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ConsumerFactory<String, byte[]> consumers;
    private final List<SpaceEvents> spaces;
    private final List<OrderEvents> orders;
    private volatile @Nullable Thread thread;

    EventTail(ConsumerFactory<String, byte[]> consumers, List<SpaceEvents> spaces, List<OrderEvents> orders) {
        this.consumers = consumers;
        this.spaces = spaces;
        this.orders = orders;
    }

    /** Whoever keeps something of spaces at hand. */
    public interface SpaceEvents {

        /** Something has happened to this space. */
        void changed(long spaceId);
    }

    /** Whoever waits for orders. */
    public interface OrderEvents {

        /** Something was decided about this order, or about a block or a wait of this id. */
        void decided(UUID subjectId);
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("event-tail").start(this::follow);
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void follow() {
        while (isCurrent()) {
            try (Consumer<String, byte[]> consumer = consumer()) {
                List<TopicPartition> partitions = partitions();
                consumer.assign(partitions);
                consumer.seekToEnd(partitions);
                while (isCurrent()) {
                    consumer.poll(POLL_TIMEOUT).forEach(this::hear);
                }
            } catch (InterruptException | WakeupException stopping) {
                LOG.debug("No more events are heard of");
            } catch (RuntimeException away) {
                LOG.warn("Events are heard of again later: {}", away.toString());
                pause();
            }
        }
    }

    private boolean isCurrent() {
        return thread == Thread.currentThread();
    }

    /** Not even a group's name: nothing is committed, and nobody shares the partitions. */
    private Consumer<String, byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(consumers.getConfigurationProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        return new KafkaConsumer<>(settings);
    }

    private static List<TopicPartition> partitions() {
        return Stream.of(Topic.SPACE_EVENTS, Topic.RESERVATION_EVENTS)
                .flatMap(topic -> IntStream.range(0, topic.partitions())
                        .mapToObj(partition -> new TopicPartition(topic.topicName(), partition)))
                .toList();
    }

    private void hear(ConsumerRecord<String, byte[]> record) {
        if (record.topic().equals(Topic.Name.SPACE_EVENTS)) {
            spaceId(record.key()).ifPresent(id -> spaces.forEach(listener -> listener.changed(id)));
        } else {
            subject(record).ifPresent(id -> orders.forEach(listener -> listener.decided(id)));
        }
    }

    private static Optional<Long> spaceId(@Nullable String key) {
        try {
            return key == null ? Optional.empty() : Optional.of(Long.parseLong(key));
        } catch (NumberFormatException ofARegistration) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> subject(ConsumerRecord<String, byte[]> record) {
        Header subject = record.headers().lastHeader(Envelope.SUBJECT);
        return subject == null
                ? Optional.empty()
                : SignedIds.parsed(new String(subject.value(), StandardCharsets.UTF_8));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
