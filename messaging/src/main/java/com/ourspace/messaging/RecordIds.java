package com.ourspace.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * The ids by which log lines about a record are found: that of its trace and that of its order. Headers are text of
 * whoever wrote the record, so only what has the form of an id is logged.
 */
final class RecordIds {

    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern ID = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private RecordIds() {}

    /** Adds {@code traceId} and {@code orderId} to a line, as far as the record has them. */
    static LoggingEventBuilder addTo(LoggingEventBuilder line, ConsumerRecord<?, ?> record) {
        LoggingEventBuilder traced = find(record, Envelope.TRACEPARENT, TRACEPARENT)
                .map(id -> line.addKeyValue("traceId", id))
                .orElse(line);
        boolean isOfOrder = record.topic().equals(Topic.Name.RESERVATION_COMMANDS)
                || record.topic().equals(Topic.Name.RESERVATION_EVENTS);
        return isOfOrder
                ? find(record, Envelope.SUBJECT, ID)
                        .map(id -> traced.addKeyValue("orderId", id))
                        .orElse(traced)
                : traced;
    }

    private static Optional<String> find(ConsumerRecord<?, ?> record, String name, Pattern form) {
        Header header = record.headers().lastHeader(name);
        return Optional.ofNullable(header)
                .map(Header::value)
                .map(value -> form.matcher(new String(value, UTF_8)))
                .filter(Matcher::matches)
                .map(id -> id.group(1));
    }
}
