package com.ourspace.api.idempotency;

import com.ourspace.api.sql.SqlValues;
import com.ourspace.api.sql.TimeLimitedReads;
import com.ourspace.api.web.Language;
import com.ourspace.contracts.MessageType;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * The table of claimed keys. An order claims its key in the log alone, and is found by its row in {@code order_view}. A
 * command's row is kept as long as the log keeps the command, for an id is decided only once; a stored answer is swept
 * when it is older than the retention.
 */
@Repository
class RequestTable {

    private static final Logger LOG = LoggerFactory.getLogger(RequestTable.class);
    private static final Duration MIN_RETENTION = Duration.ofHours(24);
    private static final int BATCH_SIZE = 1_000;
    private static final String RETRY_AFTER_SECONDS = "1";

    /** An undecodable order has no digest and matches no retry. */
    private static final String DIGESTS = """
            SELECT request_id, digest FROM idempotent_request WHERE request_id IN (:ids)
            UNION ALL
            SELECT order_id, request_digest FROM order_view WHERE order_id IN (:ids) AND request_digest IS NOT NULL
            """;

    private final JdbcClient jdbc;
    private final TimeLimitedReads reads;
    private final JsonMapper json;
    private final Clock clock;
    private final Duration retention;
    private final CombinedReads<String> digests = new CombinedReads<>(this::readDigests);

    RequestTable(
            JdbcClient jdbc,
            TimeLimitedReads reads,
            JsonMapper json,
            Clock clock,
            @Value("${ourspace.idempotency.retention}") Duration retention) {
        if (retention.compareTo(MIN_RETENTION) < 0) {
            throw new IllegalArgumentException(
                    "ourspace.idempotency.retention is " + retention + ", but must be at least " + MIN_RETENTION);
        }
        this.jdbc = jdbc;
        this.reads = reads;
        this.json = json;
        this.clock = clock;
        this.retention = retention;
    }

    /** The digests stored under this id: none, one, or more if two processes accepted at once. */
    List<String> digests(UUID id) {
        return digests.get(id);
    }

    private Map<UUID, List<String>> readDigests(Set<UUID> ids) {
        Map<UUID, List<String>> found = new HashMap<>();
        reads.sql(DIGESTS)
                .param("ids", ids.stream().map(SqlValues::bytes).toList())
                .query(row -> {
                    found.computeIfAbsent(SqlValues.uuid(row.getBytes(1)), _ -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return found;
    }

    /** The command this id was claimed for; empty if it was claimed for none. */
    Optional<MessageType> command(UUID id) {
        return jdbc.sql("SELECT command FROM idempotent_request WHERE request_id = ? AND command IS NOT NULL")
                .param(SqlValues.bytes(id))
                .query(String.class)
                .optional()
                .flatMap(MessageType::named);
    }

    /** Whether this id was claimed by anything but an order. */
    boolean has(UUID id) {
        return reads.sql("SELECT COUNT(*) FROM idempotent_request WHERE request_id = ?")
                        .param(SqlValues.bytes(id))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Inserts a key.
     *
     * @param command null if the request is no command
     * @throws org.springframework.dao.DuplicateKeyException if the key is claimed already
     */
    void insert(KeyedRequest request, @Nullable MessageType command) {
        jdbc.sql("INSERT INTO idempotent_request (request_id, user_id, digest, command, at)"
                        + " VALUES (:id, :user, :digest, :command, :at)")
                .param("id", SqlValues.bytes(request.id()))
                .param("user", request.userId())
                .param("digest", request.digest())
                .param("command", command == null ? null : command.wireName())
                .param("at", SqlValues.utc(clock.instant()))
                .update();
    }

    /** Stores the answer of a request that is no command. */
    void store(UUID id, ResponseEntity<?> answer) {
        URI location = answer.getHeaders().getLocation();
        jdbc.sql("UPDATE idempotent_request SET status = :status, location = :location, answer = :answer"
                        + " WHERE request_id = :id")
                .param("id", SqlValues.bytes(id))
                .param("status", answer.getStatusCode().value())
                .param("location", location == null ? null : location.toString())
                .param("answer", answer.hasBody() ? json.writeValueAsString(answer.getBody()) : null)
                .update();
    }

    /** The stored answer; empty if it has been swept. */
    <T> Optional<ResponseEntity<T>> answer(UUID id, Class<T> type) {
        return jdbc.sql("SELECT status, location, answer FROM idempotent_request WHERE request_id = ?")
                .param(SqlValues.bytes(id))
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
            Language.addHeaders(headers);
        }
        return ResponseEntity.status(row.getInt("status"))
                .headers(headers)
                .body(answer == null ? null : json.readValue(answer, type));
    }

    /** Deletes expired answers in batches, which keeps the transactions short. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void sweep() {
        try {
            int deleted;
            do {
                deleted = jdbc.sql(
                                "DELETE FROM idempotent_request WHERE command IS NULL AND at < ? LIMIT " + BATCH_SIZE)
                        .param(SqlValues.utc(clock.instant().minus(retention)))
                        .update();
            } while (deleted == BATCH_SIZE);
        } catch (RuntimeException away) {
            LOG.warn("Expired answers could not be deleted: {}", away.toString());
        }
    }
}
