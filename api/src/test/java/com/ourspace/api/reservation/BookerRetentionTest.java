package com.ourspace.api.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.sql.SqlValues;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class BookerRetentionTest {

    /** Long before all stays of other tests. */
    private static final Instant STAY_END = Instant.parse("2019-05-01T13:00:00Z");

    private static final Duration RETENTION = Duration.ofDays(30);

    private final RunningApi api = RunningApi.shared();
    private final JdbcClient jdbc = api.bean(JdbcClient.class);

    @Test
    void bookersAreDeletedThirtyDaysAfterTheStayAndNotAMillisecondBefore() {
        UUID payment = booker(STAY_END);
        UUID later = booker(STAY_END.plusMillis(1));

        sweepAt(STAY_END.plus(RETENTION).minusMillis(1));
        assertThat(isKept(payment)).isTrue();

        sweepAt(STAY_END.plus(RETENTION));
        assertThat(isKept(payment)).isFalse();
        assertThat(isKept(later)).isTrue();
    }

    @Test
    void thirtyDaysAreTheDefault() {
        assertThat(api.bean(Environment.class).getProperty("ourspace.bookers.retention", Duration.class))
                .isEqualTo(RETENTION);
    }

    @Test
    void keepsTheBookersOfFutureStaysWithAnySetting() {
        assertThatThrownBy(() -> new BookerRetention(jdbc, Clock.systemUTC(), Duration.ofDays(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ourspace.bookers.retention");
    }

    @Test
    void thousandsAreDeletedBySeveralReplicasAtOnce() {
        Instant stayEnd = STAY_END.minus(Duration.ofDays(1000));
        api.bean(JdbcTemplate.class)
                .batchUpdate(
                        INSERT,
                        IntStream.range(0, 3_500)
                                .mapToObj(_ -> row(UUID.randomUUID(), stayEnd))
                                .toList());

        CompletableFuture.allOf(IntStream.range(0, 3)
                        .mapToObj(_ -> CompletableFuture.runAsync(() -> sweepAt(stayEnd.plus(RETENTION))))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(jdbc.sql("SELECT COUNT(*) FROM booker WHERE stay_ends_at <= ?")
                        .param(SqlValues.utc(stayEnd))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static final String INSERT = "INSERT INTO booker (payment_id, order_id, user_id, name, phone, email,"
            + " stay_ends_at, updated_at) VALUES (?, ?, 5, 'Kim Minsu', '+821012345678', 'kim@example.com', ?, ?)";

    private UUID booker(Instant stayEnd) {
        UUID payment = UUID.randomUUID();
        api.bean(JdbcTemplate.class).update(INSERT, row(payment, stayEnd));
        return payment;
    }

    private static Object[] row(UUID payment, Instant stayEnd) {
        return new Object[] {
            SqlValues.bytes(payment), SqlValues.bytes(payment), SqlValues.utc(stayEnd), SqlValues.utc(stayEnd)
        };
    }

    private boolean isKept(UUID payment) {
        return jdbc.sql("SELECT COUNT(*) FROM booker WHERE payment_id = ?")
                        .param(SqlValues.bytes(payment))
                        .query(Long.class)
                        .single()
                == 1;
    }

    private void sweepAt(Instant now) {
        new BookerRetention(jdbc, Clock.fixed(now, ZoneOffset.UTC), RETENTION).sweep();
    }
}
