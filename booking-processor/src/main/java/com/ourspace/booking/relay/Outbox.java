package com.ourspace.booking.relay;

import com.ourspace.contracts.Envelope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

    private static final String INSERT = "INSERT INTO outbox_event (created_at, messages) VALUES (?, ?)";
    /** Characters after which a row is full: a row is a part of a statement, whose size the server limits. */
    private static final int ROW_LENGTH = 1_000_000;
    /** A trace context comes from outside and only helps to look; it must never be why a decision can't be stored. */
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Outbox(JdbcTemplate jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Adds messages within the caller's transaction: one row for all of them, or several if they are large. Readers of
     * a key see its messages in the order of the list.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<OutboxMessage> messages) {
        StringBuilder row = new StringBuilder();
        for (OutboxMessage message : messages) {
            OutboxRow.write(outgoing(message), row);
            if (row.length() >= ROW_LENGTH) {
                insert(row);
                row.setLength(0);
            }
        }
        if (!row.isEmpty()) {
            insert(row);
        }
    }

    private void insert(StringBuilder row) {
        jdbc.update(INSERT, utcMillis(clock.instant()), row.toString());
    }

    private OutgoingMessage outgoing(OutboxMessage message) {
        Envelope envelope = message.envelope();
        Envelope sent = new Envelope(
                envelope.id(),
                envelope.type(),
                envelope.source(),
                envelope.time().truncatedTo(ChronoUnit.MILLIS),
                envelope.subject(),
                envelope.causationId(),
                wellFormed(envelope.traceparent()));
        return new OutgoingMessage(
                new OutgoingMessage.Header(
                        message.topicName(), message.message().key(), sent),
                message.value() == null ? json.writeValueAsString(message.message()) : message.value());
    }

    private static @Nullable String wellFormed(@Nullable String traceparent) {
        return traceparent != null && TRACEPARENT.matcher(traceparent).matches() ? traceparent : null;
    }

    /** Cut here: one of the two databases would round, the other cuts. */
    private static LocalDateTime utcMillis(Instant time) {
        return LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }
}
