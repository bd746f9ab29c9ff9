package com.ourspace.api.decision;

import com.ourspace.api.log.ReservationReadModel;
import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.messaging.ReceivedMessage;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Projects decisions from the reservation events; the booking processor's own table is private to it. Decisions are
 * final, so a row is written once, however often its event is read.
 */
@Component
class DecisionProjection implements ReservationReadModel {

    private static final String INSERT = """
            INSERT INTO decision_view (space_id, use_date, seq, outcome, subject, reason,
              record_partition, record_offset, decided_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE seq = VALUES(seq)""";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    DecisionProjection(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void write(List<ReceivedMessage<?>> events) {
        jdbc.batchUpdate(INSERT, events, events.size(), this::bind);
    }

    @Override
    public List<String> tables() {
        return List.of("decision_view");
    }

    private void bind(PreparedStatement statement, ReceivedMessage<?> consumedMessage) throws SQLException {
        ReservationEvent event = (ReservationEvent) consumedMessage.message();
        statement.setLong(1, event.spaceId());
        statement.setObject(2, event.useDate());
        statement.setLong(3, event.decision().seq());
        statement.setString(4, outcome(consumedMessage.envelope().type()));
        statement.setString(5, event.subject());
        statement.setString(6, reason(event));
        statement.setInt(7, event.decision().partition());
        statement.setLong(8, event.decision().offset());
        statement.setObject(9, SqlValues.utc(event.decision().at()));
    }

    /** The event's wire name without its version. */
    private static String outcome(String type) {
        return type.substring(0, type.lastIndexOf(".v"));
    }

    /** The code of the event's refusal, of whichever kind; null if it has none. */
    private String reason(ReservationEvent event) {
        JsonNode tree = json.valueToTree(event);
        return tree.at("/rejection/code").asString(tree.at("/refusal/code").asString(null));
    }
}
