package com.ourspace.api.idempotency;

import com.ourspace.api.web.Language;
import com.ourspace.contracts.MessageType;
import java.net.URI;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys that requests have taken. An order takes its key in the log alone, and is found by its own row. A command's
 * row stays for as long as the log has the command, whose id will never be decided again; an answer's is swept when it
 * is old.
 */
@Repository
class RequestTable {

    private static final Logger LOG = LoggerFactory.getLogger(RequestTable.class);
    private static final Duration LEAST_RETENTION = Duration.ofHours(24);
    private static final int BATCH_SIZE = 1_000;
    private static final String RETRY_AFTER_SECONDS = "1";

    /** An order whose request could not be read has no digest, and is no retry's. */
    private static final String DIGESTS = """
            SELECT digest FROM idempotent_request WHERE request_id = :id
            UNION ALL
            SELECT request_digest FROM order_view WHERE order_id = :id AND request_digest IS NOT NULL
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Duration retention;

    RequestTable(
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock,
            @Value("${ourspace.idempotency.retention}") Duration retention) {
        if (retention.compareTo(LEAST_RETENTION) < 0) {
            throw new IllegalArgumentException("ourspace.idempotency.retention is " + retention + ", and has to be "
                    + LEAST_RETENTION + " or more");
        }
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.retention = retention;
    }

    /** What was asked for under this id, by one statement: none, one, or more where two processes met. */
    List<String> digests(UUID id) {
        return jdbc.sql(DIGESTS)
                .param("id", bytes(id))
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** What command this id was taken for; empty if it was taken for none. */
    Optional<MessageType> command(UUID id) {
        return jdbc.sql("SELECT command FROM idempotent_request WHERE request_id = ? AND command IS NOT NULL")
                .param(bytes(id))
                .query(String.class)
                .optional()
                .flatMap(MessageType::named);
    }

    /** Whether this id was taken by anything but an order. */
    boolean has(UUID id) {
        return jdbc.sql("SELECT COUNT(*) FROM idempotent_request WHERE request_id = ?")
                        .param(bytes(id))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Takes a key.
     *
     * @param command null for a request that is none
     * @throws org.springframework.dao.DuplicateKeyException if it is taken
     */
    void insert(KeyedRequest request, @Nullable MessageType command) {
        jdbc.sql("INSERT INTO idempotent_request (request_id, user_id, digest, command, at)"
                        + " VALUES (:id, :user, :digest, :command, :at)")
                .param("id", bytes(request.id()))
                .param("user", request.userId())
                .param("digest", request.digest())
                .param("command", command == null ? null : command.wireName())
                .param("at", utc(clock.instant()))
                .update();
    }

    /** Keeps the answer of a request that is no command. */
    void keep(UUID id, ResponseEntity<?> answer) {
        URI location = answer.getHeaders().getLocation();
        jdbc.sql("UPDATE idempotent_request SET status = :status, location = :location, answer = :answer"
                        + " WHERE request_id = :id")
                .param("id", bytes(id))
                .param("status", answer.getStatusCode().value())
                .param("location", location == null ? null : location.toString())
                .param("answer", answer.hasBody() ? json.writeValueAsString(answer.getBody()) : null)
                .update();
    }

    /** The answer that was kept; empty if it has been swept. */
    <T> Optional<ResponseEntity<T>> answer(UUID id, Class<T> type) {
        return jdbc.sql("SELECT status, location, answer FROM idempotent_request WHERE request_id = ?")
                .param(bytes(id))
                .query((row, _) -> answer(row, type))
                .optional();
    }

    private <T> ResponseEntity<T> answer(ResultSet row, Class<T> type) throws SQLException {
        HttpHeaders headers = new HttpHeaders();
        headers.setCacheControl("no-store");
        String location = row.getString("location");
        if (location != null) {
            headers.setLocation(URI.create(location));
        }
        if (row.getInt("status") == HttpStatus.ACCEPTED.value()) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        String answer = row.getString("answer");
        if (answer != null) {
            Language.name(headers);
        }
        return ResponseEntity.status(row.getInt("status"))
                .headers(headers)
                .body(answer == null ? null : json.readValue(answer, type));
    }

    /** By and by: what is old is no more than a thousand rows at once. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void sweep() {
        try {
            jdbc.sql("DELETE FROM idempotent_request WHERE command IS NULL AND at < ? LIMIT " + BATCH_SIZE)
                    .param(utc(clock.instant().minus(retention)))
                    .update();
        } catch (RuntimeException away) {
            LOG.warn("Old answers are swept later: {}", away.toString());
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
