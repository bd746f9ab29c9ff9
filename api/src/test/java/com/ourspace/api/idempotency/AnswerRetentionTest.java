package com.ourspace.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.sql.SqlValues;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class AnswerRetentionTest {

    private static final long USER = 990_077;
    private static final Duration RETENTION = Duration.ofDays(2);

    private final RunningApi api = RunningApi.shared();
    private final JdbcTemplate jdbc = api.bean(JdbcTemplate.class);

    @Test
    void oldAnswersAreDeletedHoweverManyAndKeysOfCommandsStay() {
        Instant old = Instant.now().minus(RETENTION);
        save(2_001, null, old);
        save(1, null, old.plus(Duration.ofMinutes(10)));
        save(1, "pay-reservation", old.minus(Duration.ofDays(400)));

        api.bean(RequestTable.class).sweep();

        assertThat(jdbc.queryForList(
                        "SELECT COALESCE(command, 'none') FROM idempotent_request WHERE user_id = ? ORDER BY at",
                        String.class,
                        USER))
                .containsExactly("pay-reservation", "none");
    }

    private void save(int rows, @Nullable String command, Instant at) {
        List<Object[]> values = Stream.generate(() -> new Object[] {
                    SqlValues.bytes(UUID.randomUUID()), USER, "0".repeat(64), command, SqlValues.utc(at)
                })
                .limit(rows)
                .toList();
        jdbc.batchUpdate(
                "INSERT INTO idempotent_request (request_id, user_id, digest, command, at) VALUES (?, ?, ?, ?, ?)",
                values);
    }
}
