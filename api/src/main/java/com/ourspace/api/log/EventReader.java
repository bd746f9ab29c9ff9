package com.ourspace.api.log;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Envelope.MalformedEnvelope;
import com.ourspace.contracts.Message;
import com.ourspace.contracts.MessageType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads records into messages. A record nobody can read goes to its topic's dead letters, acknowledged, before anything
 * behind it is handed out; the partition goes on.
 */
@Component
public class EventReader {

    private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);

    private final JsonMapper json;
    private final DeadLetters deadLetters;

    EventReader(JsonMapper json, DeadLetters deadLetters) {
        this.json = json;
        this.deadLetters = deadLetters;
    }

    /**
     * The messages of a batch, in its order, without those that could not be read.
     *
     * @param isKnown whether a record has been read before; it is put aside but once
     */
    List<Received> read(
            List<ConsumerRecord<String, byte[]>> records, Predicate<ConsumerRecord<String, byte[]>> isKnown) {
        List<Received> messages = new ArrayList<>(records.size());
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                messages.add(read(record));
            } catch (Unreadable unreadable) {
                // No retry makes a record readable.
                putAside(record, unreadable, 1, isKnown);
            }
        }
        return messages;
    }

    /** Puts a record aside that can't be read or written, unless that was done when it was read before. */
    void putAside(
            ConsumerRecord<String, byte[]> record,
            Exception reason,
            int attempts,
            Predicate<ConsumerRecord<String, byte[]>> isKnown) {
        if (isKnown.test(record)) {
            LOG.debug("Overlooked in {}-{} at offset {}", record.topic(), record.partition(), record.offset());
        } else {
            deadLetters.putAside(record, reason, attempts);
        }
    }

    private Received read(ConsumerRecord<String, byte[]> record) throws Unreadable {
        try {
            Envelope envelope = Envelope.read(name -> text(record.headers().lastHeader(name)));
            MessageType type = MessageType.named(envelope.type())
                    .filter(known -> known.topic().topicName().equals(record.topic()))
                    .orElseThrow(() -> new Unreadable("type " + envelope.type() + " is not known here", null));
            Message message = json.readValue(body(record), type.javaType());
            if (!message.key().equals(record.key())) {
                throw new Unreadable("the key is " + record.key() + ", the message's is " + message.key(), null);
            }
            return new Received(envelope, message, record);
        } catch (MalformedEnvelope | JacksonException | NullPointerException unreadable) {
            throw new Unreadable(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    private static byte[] body(ConsumerRecord<String, byte[]> record) throws Unreadable {
        byte @Nullable [] value = record.value();
        if (value == null) {
            throw new Unreadable("there is no body", null);
        }
        return value;
    }

    private static @Nullable String text(@Nullable Header header) {
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** A record is no message of this platform, or of a version this build does not know. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
