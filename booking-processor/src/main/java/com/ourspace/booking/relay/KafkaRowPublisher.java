package com.ourspace.booking.relay;

import static org.apache.kafka.clients.producer.ProducerConfig.ACKS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.BUFFER_MEMORY_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.LINGER_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_BLOCK_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_REQUEST_SIZE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG;

import com.ourspace.contracts.Envelope;
import com.ourspace.messaging.KafkaClients;
import com.ourspace.messaging.tracing.BatchSpan;
import com.ourspace.messaging.tracing.MessageSpan;
import com.ourspace.messaging.tracing.Operation;
import com.ourspace.messaging.tracing.Tracing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Publishes rows so that none can overtake another of its key, whatever fails.
 *
 * <p>The producer retries by itself, in order, for as long as it takes. What it can't retry closes it at once, from its
 * own sending thread and with one request under way at most: what stood behind the failed record is never sent, and the
 * next attempt starts over with a new producer.
 */
final class KafkaRowPublisher implements RowPublisher, AutoCloseable {

    /** The size of a MEDIUMTEXT, plus headers. */
    private static final int LARGEST_PAYLOAD_BYTES = 17 * 1024 * 1024;

    private final KafkaClients kafka;
    private final Tracing tracing;
    private final Map<String, Object> settings;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    KafkaRowPublisher(KafkaClients kafka, Tracing tracing) {
        this.kafka = kafka;
        this.tracing = tracing;
        this.settings = Map.ofEntries(
                Map.entry(ACKS_CONFIG, "all"),
                Map.entry(ENABLE_IDEMPOTENCE_CONFIG, true),
                Map.entry(MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1),
                Map.entry(LINGER_MS_CONFIG, 0),
                // How large a record may be is the topic's to say, where it can be changed while all runs.
                Map.entry(MAX_REQUEST_SIZE_CONFIG, LARGEST_PAYLOAD_BYTES),
                Map.entry(BUFFER_MEMORY_CONFIG, 2L * LARGEST_PAYLOAD_BYTES),
                Map.entry(REQUEST_TIMEOUT_MS_CONFIG, 10_000),
                Map.entry(DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE),
                Map.entry(MAX_BLOCK_MS_CONFIG, 10_000),
                Map.entry(RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000));
    }

    @Override
    public void publish(List<OutboxRow> rows) throws InterruptedException {
        Queue<Failure> failures = new ConcurrentLinkedQueue<>();
        BatchSpan spans = tracing.batch(Operation.RELAY);
        boolean allAcknowledged = false;
        try {
            awaitAll(sendAll(rows, openProducer(), failures, spans));
            allAcknowledged = true;
        } catch (InterruptException interrupted) {
            // The client has set the thread's flag again, which would spoil the closing below.
            Thread.interrupted();
            throw new InterruptedException();
        } catch (KafkaException | IllegalStateException failure) {
            spans.failed(failure);
            throw failed(failure, failures.peek());
        } finally {
            if (!allAcknowledged) {
                close();
            }
            spans.close();
        }
    }

    /** Records that are still under way are given up: whoever closes has no acknowledgement for them. */
    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private KafkaProducer<byte[], byte[]> openProducer() {
        if (producer == null) {
            producer = kafka.producer(settings);
        }
        return producer;
    }

    /** The first failure closed the producer, and so failed the other records. */
    private static PublishingFailed failed(RuntimeException failure, @Nullable Failure first) {
        if (first == null) {
            return new PublishingFailed(failure);
        }
        boolean forGood = RejectedRow.isForGood(first.cause());
        return new PublishingFailed(
                first.cause(), forGood ? RejectedRow.of(first.rowId(), first.message(), first.cause()) : null);
    }

    private static List<Future<RecordMetadata>> sendAll(
            List<OutboxRow> rows, KafkaProducer<byte[], byte[]> producer, Queue<Failure> failures, BatchSpan spans) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (OutboxRow row : rows) {
            for (OutboxMessage message : row.messages()) {
                Envelope envelope = message.header().envelope();
                MessageSpan span = spans.send(message.header().topic(), envelope, row.createdAt());
                sent.add(producer.send(message.toRecord(span.inject(envelope)), (metadata, failure) -> {
                    if (failure == null) {
                        span.appended(metadata.partition(), metadata.offset());
                    } else {
                        failures.add(new Failure(row.id(), message, failure));
                        producer.close(Duration.ZERO);
                    }
                }));
            }
        }
        return sent;
    }

    private static void awaitAll(List<Future<RecordMetadata>> sent) throws InterruptedException {
        for (Future<RecordMetadata> record : sent) {
            try {
                record.get();
            } catch (ExecutionException failure) {
                throw new KafkaException(failure.getCause());
            }
        }
    }

    private record Failure(long rowId, OutboxMessage message, Exception cause) {}
}
