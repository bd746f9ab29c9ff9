package com.ourspace.booking.relay;

import com.ourspace.contracts.Envelope;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * One message of an outbox row.
 *
 * @param value the record's value, JSON without line ends
 */
record OutgoingMessage(Header header, String value) {

    ProducerRecord<byte[], byte[]> toRecord() {
        ProducerRecord<byte[], byte[]> outgoing = new ProducerRecord<>(header.topic, utf8(header.key), utf8(value));
        header.envelope.headers().forEach((name, text) -> outgoing.headers().add(name, utf8(text)));
        return outgoing;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Where a message goes, and what stands around it. */
    record Header(String topic, String key, Envelope envelope) {}
}
