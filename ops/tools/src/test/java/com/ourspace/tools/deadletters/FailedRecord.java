package com.ourspace.tools.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ourspace.contracts.DeadLetterHeaders;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Redrive;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.embedded.SharedStack;
import com.ourspace.messaging.DeserializationFailure;
import com.ourspace.tools.LogReader;
import com.ourspace.tools.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * A request with a key that no other test has, and the dead letter that it became.
 *
 * @param letter position of the dead letter
 */
record FailedRecord(RequestReservation request, Position letter) {

    static final Map<String, Object> KAFKA =
            Map.of("bootstrap.servers", SharedStack.kafka().bootstrapServers());

    private static final AtomicLong SPACES = new AtomicLong(900_000);

    /** A request that nobody else makes. */
    static RequestReservation anyRequest() {
        return new RequestReservation(
                UUID.randomUUID(),
                SPACES.incrementAndGet(),
                LocalDate.parse("2027-01-01"),
                Slot.NIGHT,
                1001,
                4,
                null,
                "digest");
    }

    /** Writes a record with this value, and its dead letter. */
    static FailedRecord with(RequestReservation request, byte[] value) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                Topic.RESERVATION_COMMANDS.topicName(), request.key().getBytes(UTF_8), value);
        Envelope.of(request.orderId(), request, "/test", Instant.EPOCH, null, null)
                .headers()
                .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        try (LogWriter writer = new LogWriter(KAFKA)) {
            Position source = writer.send(record);
            ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(
                    Topic.RESERVATION_COMMANDS_DLT.topicName(), null, record.key(), value, record.headers());
            DeadLetterHeaders.of(
                            source.topic().topicName(),
                            source.partition(),
                            source.offset(),
                            0,
                            new DeserializationFailure("value is no request of minji@example.com"),
                            1,
                            "booking-processor")
                    .headers()
                    .forEach((name, text) -> letter.headers().add(name, text.getBytes(UTF_8)));
            return new FailedRecord(request, writer.send(letter));
        }
    }

    /** The records that were redriven from it. */
    List<ConsumerRecord<byte[], byte[]>> redriven() {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (LogReader log = new LogReader(KAFKA)) {
            for (TopicPartition partition : log.partitions(Topic.RESERVATION_COMMANDS)) {
                log.first(partition, 0, record -> {
                    if (letter.toString().equals(LogReader.header(record, Redrive.DEAD_LETTER))) {
                        found.add(record);
                    }
                    return false;
                });
            }
        }
        return found;
    }
}
