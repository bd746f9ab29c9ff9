package com.ourspace.tools.inspect;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import com.ourspace.tools.LogReader;
import com.ourspace.tools.Position;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Finds the command of an order that nobody has decided: without its space-date, all partitions have to be read. */
final class OrderSearch {

    private final LogReader log;

    OrderSearch(LogReader log) {
        this.log = log;
    }

    /** The first command about this order that was appended at this time or later. */
    Optional<ConsumerRecord<byte[], byte[]>> command(UUID order, Instant since) {
        return log.partitions(Topic.RESERVATION_COMMANDS).stream()
                .flatMap(partition -> log.firstSince(partition, since, isAbout(order)).stream())
                .findFirst();
    }

    /** The first dead letter about this order. */
    Optional<Position> deadLetter(UUID order) {
        for (TopicPartition partition : log.partitions(Topic.RESERVATION_COMMANDS_DLT)) {
            Optional<Position> found = log.first(partition, 0, isAbout(order)).map(Position::of);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Predicate<ConsumerRecord<byte[], byte[]>> isAbout(UUID order) {
        String id = order.toString();
        return record -> id.equals(LogReader.header(record, Envelope.SUBJECT))
                || id.equals(LogReader.header(record, Envelope.ID));
    }
}
