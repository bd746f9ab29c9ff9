package com.ourspace.booking.relay;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Message;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Outbox(JdbcTemplate jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** A message of this service with this id, to which the message with the envelope {@code cause} led. */
    public OutboxMessage message(UUID id, Message message, Envelope cause) {
        return OutboxMessage.of(id, message, json.writeValueAsString(message), clock.instant(), cause);
    }

    /**
     * Adds all messages that one message led to, within the caller's transaction. The same cause leads to the same ids,
     * so that readers recognise what they have seen.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<? extends Message> messages, Envelope cause) {
        List<OutboxMessage> numbered = new ArrayList<>();
        for (Message message : messages) {
            numbered.add(message(OutboxMessage.id(cause, numbered.size()), message, cause));
        }
        append(numbered);
    }

    /**
     * Adds messages within the caller's transaction: one row for all of them, or several if they are large. Readers of
     * a key see its messages in the order of the list.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<OutboxMessage> messages) {
        StringBuilder row = new StringBuilder();
        for (OutboxMessage message : messages) {
            OutboxRow.write(message, row);
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

    /** Cut here: one of the two databases would round, the other cuts. */
    private static LocalDateTime utcMillis(Instant time) {
        return LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }
}
