package com.ourspace.tools.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ourspace.contracts.Message;
import com.ourspace.contracts.Topic;
import com.ourspace.messaging.DeserializationFailure;
import com.ourspace.messaging.RecordReader;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Whether the platform's readers can read a record: it is decoded as they do it. */
final class Readability {

    private static final RecordReader READER = new RecordReader(JsonMapper.shared());

    private Readability() {}

    /** Why a record of this topic can't be read; empty if it can. */
    static Optional<String> problem(Topic topic, Content content) {
        try {
            READER.read(record(topic, content), Message.class);
            return Optional.empty();
        } catch (DeserializationFailure unreadable) {
            return Optional.of(String.valueOf(unreadable.getMessage()));
        }
    }

    @SuppressWarnings("NullAway") // A record may have no key and no value, which Kafka's own type does not say.
    private static ConsumerRecord<String, byte[]> record(Topic topic, Content content) {
        RecordHeaders headers = new RecordHeaders();
        content.headers().forEach(header -> headers.add(header.name(), header.value()));
        return new ConsumerRecord<>(
                topic.topicName(),
                0,
                0,
                0,
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                text(content.key()),
                content.value(),
                headers,
                Optional.empty());
    }

    private static @Nullable String text(byte @Nullable [] key) {
        return key == null ? null : new String(key, UTF_8);
    }
}
