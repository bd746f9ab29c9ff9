package com.ourspace.media.architecture.bad;

import org.apache.kafka.clients.producer.KafkaProducer;

/** Breaks: only the way in and the way out know records. */
public final class RecordUser {

    private RecordUser() {}

    public static void flush(KafkaProducer<String, byte[]> producer) {
        producer.flush();
    }
}
