package com.ourspace.booking.log;

import com.ourspace.messaging.Backoff;
import com.ourspace.messaging.ConsumerRetries;
import com.ourspace.messaging.DeadLetter;
import com.ourspace.messaging.DeadLetters;
import com.ourspace.messaging.RetryKey;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Handles the records of a poll, all together if possible, and commits the offsets of the handled ones.
 *
 * <p>If handling fails, only the partitions whose records fail are rewound and paused, and are retried until they
 * succeed; the other partitions continue.
 */
@Component
public class PolledRecords {

    private static final Logger LOG = LoggerFactory.getLogger(PolledRecords.class);
    static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));

    private final KafkaListenerEndpointRegistry listeners;
    private final DeadLetters deadLetters;
    private final ConsumerRetries retries;
    private final Map<TopicPartition, Long> handled = new ConcurrentHashMap<>();

    PolledRecords(KafkaListenerEndpointRegistry listeners, DeadLetters deadLetters, ConsumerRetries retries) {
        this.listeners = listeners;
        this.deadLetters = deadLetters;
        this.retries = retries;
    }

    /** Handles records in their order. */
    @FunctionalInterface
    public interface Handler {

        /**
         * Returns once the results of the records are committed.
         *
         * @param letters receives the records that could not be read, decided or stored, once their refusal is
         *     committed
         * @throws RuntimeException if the failure is expected to pass; all records are then handled again
         */
        void handle(List<ConsumerRecord<String, byte[]>> records, List<DeadLetter> letters);
    }

    /**
     * Handles the records of one poll. A failure that is expected to pass is retried and never thrown.
     *
     * @param listener the id of the listener, which is its consumer group's as well
     * @param consumer the consumer that polled them; this method runs on its thread
     */
    public void handle(
            String listener, List<ConsumerRecord<String, byte[]>> records, Consumer<?, ?> consumer, Handler handler) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> sound = new LinkedHashMap<>();
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> troubled = new LinkedHashMap<>();
        byPartition(records)
                .forEach((partition, own) ->
                        (retries.isRetrying(new RetryKey(listener, partition)) ? troubled : sound).put(partition, own));
        handleTogether(listener, sound, consumer, handler);
        handleEach(listener, troubled, consumer, handler);
    }

    private void handleTogether(
            String listener,
            Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> byPartition,
            Consumer<?, ?> consumer,
            Handler handler) {
        List<ConsumerRecord<String, byte[]>> records =
                byPartition.values().stream().flatMap(List::stream).toList();
        if (records.isEmpty()) {
            return;
        }
        try {
            handle(listener, records, handler);
            handledAll(listener, byPartition, consumer);
        } catch (RuntimeException failure) {
            if (byPartition.size() == 1 || isOutage(failure)) {
                byPartition.forEach((partition, own) -> rewind(listener, partition, own, consumer, failure));
            } else {
                handleEach(listener, byPartition, consumer, handler);
            }
        }
    }

    /** How far this process has handled a partition: the offset behind the last record; empty before the first. */
    public Optional<Long> handledUpTo(TopicPartition partition) {
        return Optional.ofNullable(handled.get(partition));
    }

    /** Dead letters belong to committed refusals, so they are written even if the other records are handled again. */
    private void handle(String listener, List<ConsumerRecord<String, byte[]>> records, Handler handler) {
        List<DeadLetter> letters = new ArrayList<>();
        try {
            handler.handle(records, letters);
        } finally {
            deadLetters.write(letters, listener);
        }
    }

    private Optional<RuntimeException> failureOf(
            String listener, List<ConsumerRecord<String, byte[]>> records, Handler handler) {
        try {
            handle(listener, records, handler);
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        }
    }

    private void handleEach(
            String listener,
            Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> byPartition,
            Consumer<?, ?> consumer,
            Handler handler) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> done = new LinkedHashMap<>();
        // If one partition has met an outage, the others are not tried: each would wait for the same timeout.
        Optional<RuntimeException> outage = Optional.empty();
        for (var partition : byPartition.entrySet()) {
            List<ConsumerRecord<String, byte[]>> own = partition.getValue();
            Optional<RuntimeException> failure = outage.or(() -> failureOf(listener, own, handler));
            failure.ifPresentOrElse(
                    reason -> rewind(listener, partition.getKey(), own, consumer, reason),
                    () -> done.put(partition.getKey(), own));
            outage = failure.filter(PolledRecords::isOutage);
        }
        handledAll(listener, done, consumer);
    }

    private void handledAll(
            String listener,
            Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> byPartition,
            Consumer<?, ?> consumer) {
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        byPartition.forEach((partition, records) -> {
            long behind = records.getLast().offset() + 1;
            next.put(partition, new OffsetAndMetadata(behind));
            handled.put(partition, behind);
            retries.ended(new RetryKey(listener, partition));
        });
        if (!next.isEmpty()) {
            commit(listener, next, consumer);
        }
    }

    /**
     * Commits without waiting: an offset that could not be committed is committed with the next one, or its records are
     * read again and recognised as known. Closing a consumer waits for commits in progress.
     */
    private static void commit(String listener, Map<TopicPartition, OffsetAndMetadata> next, Consumer<?, ?> consumer) {
        consumer.commitAsync(next, (_, failure) -> {
            if (failure != null) {
                LOG.info(
                        "{} could not move its offsets: {}",
                        listener,
                        failure.getClass().getSimpleName());
            }
        });
    }

    private void rewind(
            String listener,
            TopicPartition partition,
            List<ConsumerRecord<String, byte[]>> records,
            Consumer<?, ?> consumer,
            RuntimeException failure) {
        long offset = records.getFirst().offset();
        int attempts = retries.failed(new RetryKey(listener, partition), offset, failure)
                .attempts();
        MessageListenerContainer container =
                Optional.ofNullable(listeners.getListenerContainer(listener)).orElseThrow();
        consumer.seek(partition, offset);
        container.pausePartition(partition);
        CompletableFuture.delayedExecutor(BACKOFF.after(attempts).toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> container.resumePartition(partition));
    }

    /** Whether there is no connection; handling each partition by itself would only wait for the same timeout again. */
    private static boolean isOutage(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SocketException
                    || cause instanceof SocketTimeoutException
                    || cause instanceof org.apache.kafka.common.errors.TimeoutException) {
                return true;
            }
        }
        return false;
    }

    private static Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> byPartition(
            List<ConsumerRecord<String, byte[]>> records) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> byPartition = new LinkedHashMap<>();
        records.forEach(record -> byPartition
                .computeIfAbsent(new TopicPartition(record.topic(), record.partition()), _ -> new ArrayList<>())
                .add(record));
        return byPartition;
    }
}
