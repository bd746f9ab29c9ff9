package com.ourspace.booking.relay;

import static org.apache.kafka.clients.producer.ProducerConfig.ACKS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.BOOTSTRAP_SERVERS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.LINGER_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_BLOCK_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION;
import static org.apache.kafka.clients.producer.ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes rows so that none can overtake another of its key, whatever fails.
 *
 * <p>The producer retries by itself, in order, for as long as it takes. What it can't retry closes it at once, from its
 * own sending thread and with one request under way at most: what stood behind the failed record is never sent, and the
 * next attempt starts over with a new producer.
 */
final class KafkaRowPublisher implements RowPublisher, AutoCloseable {

    private final Map<String, Object> settings;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    KafkaRowPublisher(String bootstrapServers) {
        this.settings = Map.ofEntries(
                Map.entry(BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                Map.entry(ACKS_CONFIG, "all"),
                Map.entry(ENABLE_IDEMPOTENCE_CONFIG, true),
                Map.entry(MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1),
                Map.entry(LINGER_MS_CONFIG, 0),
                Map.entry(REQUEST_TIMEOUT_MS_CONFIG, 10_000),
                Map.entry(DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE),
                Map.entry(MAX_BLOCK_MS_CONFIG, 10_000),
                Map.entry(RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000));
    }

    @Override
    public void publish(List<OutboxRow> rows) throws InterruptedException {
        boolean allAcknowledged = false;
        try {
            awaitAll(sendAll(rows, openProducer()));
            allAcknowledged = true;
        } catch (InterruptException interrupted) {
            // The client has set the thread's flag again, which would spoil the closing below.
            Thread.interrupted();
            throw new InterruptedException();
        } catch (KafkaException | IllegalStateException failure) {
            throw new PublishingFailed(failure);
        } finally {
            if (!allAcknowledged) {
                close();
            }
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
            producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private static List<Future<RecordMetadata>> sendAll(List<OutboxRow> rows, KafkaProducer<byte[], byte[]> producer) {
        List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            sent.add(producer.send(row.toRecord(), (metadata, failure) -> {
                if (failure != null) {
                    producer.close(Duration.ZERO);
                }
            }));
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
}
