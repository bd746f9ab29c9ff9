package com.ourspace.booking.relay;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;
import com.ourspace.contracts.MessageType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A message of an outbox row. It leaves with the transaction that made it true.
 *
 * @param value the record's value, JSON without line ends
 */
public record OutboxMessage(Header header, String value) {

    private static final String SOURCE = "/ourspace/booking-processor";

    /**
     * A message of this service.
     *
     * @param id its message id, the same whenever it is published again
     * @param value the message as JSON
     * @param at the time of writing
     * @param cause the envelope of the message that led to it
     */
    public static OutboxMessage of(UUID id, Message message, String value, Instant at, Envelope cause) {
        Envelope envelope = Envelope.of(
                id, message, SOURCE, at, cause.id(), cause.validTraceparent().orElse(null));
        String topic = MessageType.of(message).topic().topicName();
        return new OutboxMessage(new Header(topic, message.key(), envelope), value);
    }

    /** The id of a message by its cause and its number among all that this cause led to, from 0. */
    public static UUID id(Envelope cause, int index) {
        return UUID.nameUUIDFromBytes(utf8(cause.id() + "/" + index));
    }

    /**
     * The record that is published.
     *
     * @param envelope that of the header, with the trace context of its publication
     */
    ProducerRecord<byte[], byte[]> toRecord(Envelope envelope) {
        ProducerRecord<byte[], byte[]> outgoing = new ProducerRecord<>(header.topic, utf8(header.key), utf8(value));
        envelope.headers().forEach((name, text) -> outgoing.headers().add(name, utf8(text)));
        return outgoing;
    }

    int payloadBytes() {
        return utf8(value).length;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Where a message goes, and what stands around it. */
    public record Header(String topic, String key, Envelope envelope) {}
}
