package com.ourspace.tools.deadletters;

import com.ourspace.tools.Position;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes single records, each of which all in-sync replicas have when the call returns. */
final class LogWriter implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 15_000;

    private final KafkaProducer<byte[], byte[]> producer;

    /** @param kafka the settings of a Kafka client */
    LogWriter(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("acks", "all");
        settings.put("linger.ms", 0);
        settings.put("max.block.ms", PATIENCE_MILLIS);
        settings.put("request.timeout.ms", PATIENCE_MILLIS);
        settings.put("delivery.timeout.ms", PATIENCE_MILLIS);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Writes a record.
     *
     * @return its position
     * @throws IllegalStateException if the broker does not acknowledge it in time
     */
    Position send(ProducerRecord<byte[], byte[]> record) {
        try {
            RecordMetadata written = producer.send(record).get();
            return Position.parse(record.topic() + "-" + written.partition() + "@" + written.offset());
        } catch (ExecutionException refused) {
            throw new IllegalStateException(
                    record.topic() + " did not take the record: " + refused.getCause(), refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
