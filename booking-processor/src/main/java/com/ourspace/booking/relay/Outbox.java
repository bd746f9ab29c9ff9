package com.ourspace.booking.relay;

import com.ourspace.contracts.Envelope;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where messages wait, next to the state they tell about, until Kafka has them. */
@Component
public class Outbox {

    private static final String INSERT = """
            INSERT INTO outbox_event
              (topic, record_key, event_id, type, source, subject, causation_id, traceparent, created_at, payload)
            VALUES\s""";
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    /** Rows of one statement; bounds its size, which the server limits. */
    private static final int STATEMENT_ROWS = 200;
    /** A trace context comes from outside and only helps to look; it must never be why a decision can't be stored. */
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    Outbox(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Adds messages within the caller's transaction.
     *
     * <p>One statement for many rows gives them ids in the order of the list, whatever the driver's settings: readers
     * of a key see its messages in that order.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<OutboxMessage> messages) {
        for (int from = 0; from < messages.size(); from += STATEMENT_ROWS) {
            insert(messages.subList(from, Math.min(from + STATEMENT_ROWS, messages.size())));
        }
    }

    private void insert(List<OutboxMessage> messages) {
        jdbc.update(INSERT + String.join(", ", Collections.nCopies(messages.size(), ROW)), statement -> {
            int column = 1;
            for (OutboxMessage message : messages) {
                column = bind(statement, column, message);
            }
        });
    }

    private int bind(PreparedStatement statement, int first, OutboxMessage outgoing) throws SQLException {
        Envelope envelope = outgoing.envelope();
        int column = first;
        statement.setString(column++, outgoing.topicName());
        statement.setString(column++, outgoing.message().key());
        statement.setBytes(column++, bytes(envelope.id()));
        statement.setString(column++, envelope.type());
        statement.setString(column++, envelope.source());
        statement.setString(column++, envelope.subject());
        statement.setBytes(column++, bytes(envelope.causationId()));
        statement.setString(column++, wellFormed(envelope.traceparent()));
        statement.setObject(column++, utcMillis(envelope.time()));
        statement.setString(column++, json.writeValueAsString(outgoing.message()));
        return column;
    }

    private static byte @Nullable [] bytes(@Nullable UUID id) {
        return id == null
                ? null
                : ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
    }

    private static @Nullable String wellFormed(@Nullable String traceparent) {
        return traceparent != null && TRACEPARENT.matcher(traceparent).matches() ? traceparent : null;
    }

    /** Cut here: one of the two databases would round, the other cuts. */
    private static LocalDateTime utcMillis(Instant time) {
        return LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }
}
