package com.ourspace.booking.reservation;

import static com.ourspace.booking.storage.Columns.utc;
import static com.ourspace.booking.storage.Columns.uuid;

import com.ourspace.booking.log.PolledRecords;
import com.ourspace.contracts.DeadLetterHeaders;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.MessageType;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.OrderCommand.ExpireHold;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds holds whose time is over and sends a command to end each of them. The command is decided in the log, by the
 * log's time and after the payments that came before it.
 *
 * <p>The process that owns a hold's partition sends its command. While a partition moves, two processes may send one;
 * the two commands have the same id for ten seconds, so that one of them is decided.
 */
@Component
class HoldExpiry {

    private static final Logger LOG = LoggerFactory.getLogger(HoldExpiry.class);
    private static final String SOURCE = "/ourspace/booking-processor";
    private static final Topic COMMANDS = MessageType.EXPIRE_HOLD.topic();
    private static final int BATCH_SIZE = 500;
    /** Holds stay overdue until their commands are decided; the query must reach the holds behind them as well. */
    private static final int MAX_OVERDUE = 20_000;

    private final JdbcTemplate jdbc;
    private final KafkaTemplate<String, byte[]> kafka;
    private final KafkaListenerEndpointRegistry listeners;
    private final PolledRecords polled;
    private final JsonMapper json;
    private final Clock clock;
    private final PublishedExpiries sent = new PublishedExpiries();
    private boolean isUnavailable;

    HoldExpiry(
            JdbcTemplate jdbc,
            KafkaTemplate<String, byte[]> kafka,
            KafkaListenerEndpointRegistry listeners,
            PolledRecords polled,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.kafka = kafka;
        this.listeners = listeners;
        this.polled = polled;
        this.json = json;
        this.clock = clock;
    }

    /** While the database or the broker is not available, one line is logged. */
    @Scheduled(fixedDelayString = "${ourspace.booking.expiry-interval}")
    void expireOverdue() {
        try {
            sendDue(clock.instant());
            if (isUnavailable) {
                LOG.warn("Overdue holds are looked for again");
            }
            isUnavailable = false;
        } catch (DataAccessException | TransactionException | KafkaException | CompletionException trouble) {
            if (!isUnavailable) {
                LOG.warn(
                        "Overdue holds can't be looked for, and end with the next command of their space-date: {}",
                        DeadLetterHeaders.rootOf(trouble).getClass().getSimpleName());
            }
            isUnavailable = true;
        }
    }

    private void sendDue(Instant now) {
        Set<TopicPartition> owned = owned();
        if (owned.isEmpty()) {
            return;
        }
        List<ExpireHold> overdue = overdue(now);
        sent.retain(overdue.stream().map(ExpireHold::orderId).collect(Collectors.toSet()), owned);
        CompletableFuture.allOf(overdue.stream()
                        .filter(hold -> owned.contains(partition(hold)))
                        .filter(hold -> sent.isDue(hold.orderId(), now, polled::handledUpTo))
                        .limit(BATCH_SIZE)
                        .map(hold -> send(hold, now))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private CompletableFuture<Void> send(ExpireHold hold, Instant now) {
        return kafka.send(record(hold, now)).thenAccept(result -> add(hold, result.getRecordMetadata(), now));
    }

    private void add(ExpireHold hold, RecordMetadata record, Instant now) {
        sent.add(hold.orderId(), new TopicPartition(record.topic(), record.partition()), record.offset(), now);
    }

    private Set<TopicPartition> owned() {
        return Optional.ofNullable(listeners.getListenerContainer(ReservationCommandListener.ID))
                .map(MessageListenerContainer::getAssignedPartitions)
                .map(Set::copyOf)
                .orElse(Set.of());
    }

    /** The partition that the producer chooses for the hold's key. */
    private static TopicPartition partition(ExpireHold hold) {
        byte[] key = hold.key().getBytes(StandardCharsets.UTF_8);
        return new TopicPartition(COMMANDS.topicName(), BuiltInPartitioner.partitionForKey(key, COMMANDS.partitions()));
    }

    private List<ExpireHold> overdue(Instant now) {
        return jdbc.query(
                "SELECT order_id, space_id, use_date FROM reservation"
                        + " WHERE status = 'WAITING' AND hold_expires_at <= ? ORDER BY hold_expires_at LIMIT "
                        + MAX_OVERDUE,
                (row, _) -> new ExpireHold(
                        uuid(row, "order_id"), row.getLong("space_id"), row.getObject("use_date", LocalDate.class)),
                utc(now));
    }

    private ProducerRecord<String, byte[]> record(ExpireHold command, Instant now) {
        Envelope envelope = Envelope.of(commandId(command, now), command, SOURCE, now, null, null);
        TopicPartition partition = partition(command);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                partition.topic(), partition.partition(), command.key(), json.writeValueAsBytes(command));
        envelope.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static UUID commandId(ExpireHold command, Instant now) {
        long window = now.getEpochSecond() / PublishedExpiries.MIN_INTERVAL.toSeconds();
        return UUID.nameUUIDFromBytes(("expire/" + command.orderId() + "/" + window).getBytes(StandardCharsets.UTF_8));
    }
}
