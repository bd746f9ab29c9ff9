package com.ourspace.media.architecture.bad;

import org.apache.kafka.clients.producer.KafkaProducer;

/** Breaks the rule that only the log and image packages use Kafka records. */
public final class RecordUser {

    private RecordUser() {}

    public static void flush(KafkaProducer<String, byte[]> producer) {
        producer.flush();
    }
}
