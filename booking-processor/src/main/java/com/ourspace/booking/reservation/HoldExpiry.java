package com.ourspace.booking.reservation;

import static com.ourspace.booking.storage.Columns.utc;
import static com.ourspace.booking.storage.Columns.uuid;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.reservation.ExpireHold;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks for holds whose time is over and says so to the log. The log decides: by its own time, and among payments that
 * came before.
 *
 * <p>Every replica looks. They agree on the command's id, so that it is decided once.
 */
@Component
class HoldExpiry {

    private static final String SOURCE = "/ourspace/booking-processor";
    private static final int AT_ONCE = 500;
    /**
     * Clocks differ: a command that came too early by the broker's clock is said again, under another id, after this.
     */
    private static final Duration SAY_AGAIN = Duration.ofSeconds(10);

    private final JdbcTemplate jdbc;
    private final KafkaTemplate<String, byte[]> kafka;
    private final JsonMapper json;
    private final Clock clock;

    HoldExpiry(JdbcTemplate jdbc, KafkaTemplate<String, byte[]> kafka, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.kafka = kafka;
        this.json = json;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${ourspace.booking.expiry-interval}")
    void expireOverdue() {
        Instant now = clock.instant();
        CompletableFuture.allOf(overdue(now).stream()
                        .map(hold -> kafka.send(record(hold, now)))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private List<ExpireHold> overdue(Instant now) {
        return jdbc.query(
                "SELECT order_id, space_id, use_date FROM reservation"
                        + " WHERE status = 'WAITING' AND hold_expires_at <= ? ORDER BY hold_expires_at LIMIT "
                        + AT_ONCE,
                (row, _) -> new ExpireHold(
                        uuid(row, "order_id"), row.getLong("space_id"), row.getObject("use_date", LocalDate.class)),
                utc(now));
    }

    private ProducerRecord<String, byte[]> record(ExpireHold command, Instant now) {
        Envelope envelope = Envelope.of(commandId(command, now), command, SOURCE, now, null, null);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                MessageType.EXPIRE_HOLD.topic().topicName(), command.key(), json.writeValueAsBytes(command));
        envelope.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static UUID commandId(ExpireHold command, Instant now) {
        long window = now.getEpochSecond() / SAY_AGAIN.toSeconds();
        return UUID.nameUUIDFromBytes(("expire/" + command.orderId() + "/" + window).getBytes(StandardCharsets.UTF_8));
    }
}
