package com.ourspace.tools.deadletters;

import com.ourspace.contracts.DeadLetterHeaders;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Redrive;
import com.ourspace.contracts.Topic;
import com.ourspace.tools.Position;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be read, decided or stored.
 *
 * @param position of the dead letter itself
 * @param at when it became one
 */
record DeadLetter(Position position, Instant at, Content content) {

    private static final String OMITTED = "dlt-omitted";

    static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
        return new DeadLetter(Position.of(record), Instant.ofEpochMilli(record.timestamp()), Content.of(record));
    }

    /** The topic that it is redriven to: by the name of its own topic, whatever its headers say. */
    Topic target() {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.deadLetterName().equals(position.topic().topicName()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(position + " is not in a topic of dead letters."));
    }

    /** The position of the record that failed; empty if its headers do not say it. */
    Optional<Position> source() {
        try {
            return Optional.of(Position.parse("%s-%s@%s"
                            .formatted(
                                    content.header(DeadLetterHeaders.ORIGINAL_TOPIC),
                                    content.header(DeadLetterHeaders.ORIGINAL_PARTITION),
                                    content.header(DeadLetterHeaders.ORIGINAL_OFFSET))))
                    .filter(source -> source.topic() == target());
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** Whether it was too large, so that the record has to be read from its own topic. */
    boolean isOmitted() {
        return content.header(OMITTED) != null;
    }

    /** The name of the failure's class, without its package. */
    String reason() {
        String name = orUnknown(content.header(DeadLetterHeaders.EXCEPTION_CLASS));
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    String message() {
        String message = content.header(DeadLetterHeaders.EXCEPTION_MESSAGE);
        return message == null ? "" : message;
    }

    String attempts() {
        return orUnknown(content.header(DeadLetterHeaders.ATTEMPTS));
    }

    String group() {
        return orUnknown(content.header(DeadLetterHeaders.CONSUMER_GROUP));
    }

    String type() {
        return orUnknown(content.header(Envelope.TYPE));
    }

    /** The number of its redrive: a redriven record that becomes a dead letter has the number of that redrive. */
    Redrive nextRedrive() {
        int before;
        try {
            before = Redrive.read(content.header(Redrive.NUMBER))
                    .map(Redrive::number)
                    .orElse(0);
        } catch (IllegalArgumentException invalid) {
            before = 0;
        }
        if (before == Redrive.MAX_NUMBER) {
            throw new IllegalStateException(position + " was redriven " + before + " times; discard it.");
        }
        return new Redrive(before + 1);
    }

    private static String orUnknown(@Nullable String text) {
        return text == null ? "unknown" : text;
    }
}
