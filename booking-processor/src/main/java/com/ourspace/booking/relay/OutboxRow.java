package com.ourspace.booking.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * The messages of one commit as they lie in the outbox, in the order of the log.
 *
 * <p>A row's text has two lines for each message: where it goes and its envelope as a JSON object, and its value as it
 * is sent. An operator can read it, and the relay has to parse no value.
 *
 * @param createdAt when the row was written
 */
record OutboxRow(long id, Instant createdAt, List<OutboxMessage> messages) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String AFTER = "after";
    private static final char LINE_END = '\n';

    /** The row a change of the outbox table brought; empty for heartbeats and whatever else the reader reports. */
    static Optional<OutboxRow> from(SourceRecord change) {
        if (change.value() instanceof Struct value
                && value.schema().field(AFTER) != null
                && value.get(AFTER) instanceof Struct after) {
            return Optional.of(new OutboxRow(
                    after.getInt64("id"),
                    Instant.ofEpochMilli(after.getInt64("created_at")),
                    messages(after.getString("messages"))));
        }
        return Optional.empty();
    }

    /** Adds a message to the text of a row. */
    static void write(OutboxMessage message, StringBuilder text) {
        // JSON that is not indented has no line end of its own: in strings they are escaped.
        text.append(JSON.writeValueAsString(message.header()))
                .append(LINE_END)
                .append(message.value())
                .append(LINE_END);
    }

    private static List<OutboxMessage> messages(String text) {
        List<OutboxMessage> messages = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int headerEnd = text.indexOf(LINE_END, from);
            int valueEnd = text.indexOf(LINE_END, headerEnd + 1);
            messages.add(new OutboxMessage(
                    JSON.readValue(text.substring(from, headerEnd), OutboxMessage.Header.class),
                    text.substring(headerEnd + 1, valueEnd)));
            from = valueEnd + 1;
        }
        return messages;
    }
}
