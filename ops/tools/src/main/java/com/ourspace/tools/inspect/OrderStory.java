package com.ourspace.tools.inspect;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Redrive;
import com.ourspace.contracts.Topic;
import com.ourspace.tools.LogReader;
import com.ourspace.tools.Position;
import com.ourspace.tools.inspect.Tables.OrderRow;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The way of one order: its commands, the decisions about it, their events, and the read models. Of the log, only the
 * partition of its space-date is read, from the time of its first decision to its latest event.
 */
final class OrderStory {

    /** Decision time is the broker's time of the command, and events are behind it; their clocks are the broker's. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private final LogReader log;
    private final Tables tables;

    OrderStory(LogReader log, Tables tables) {
        this.log = log;
        this.tables = tables;
    }

    /** The partition of a topic that has the records of this key. */
    static TopicPartition partitionOf(Topic topic, String key) {
        return new TopicPartition(
                topic.topicName(), Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % topic.partitions());
    }

    /** The steps of a decided order, in their order. */
    List<Hop> hops(OrderRow order) {
        List<Hop> hops = new ArrayList<>();
        Set<Long> commands = new HashSet<>();
        for (ConsumerRecord<byte[], byte[]> record : events(order)) {
            JsonNode event = json(record);
            if (commands.add(event.at("/decision/offset").asLong())) {
                command(event).ifPresent(command -> hops.addAll(commandHops(command)));
            }
            hops.addAll(eventHops(record, event));
        }
        return hops;
    }

    private List<ConsumerRecord<byte[], byte[]>> events(OrderRow order) {
        List<ConsumerRecord<byte[], byte[]>> events = new ArrayList<>();
        Instant since = tables.decidedAt(order).orElse(Instant.EPOCH).minus(MARGIN);
        log.firstSince(partitionOf(Topic.RESERVATION_EVENTS, order.on().key()), since, record -> {
            if (!isAbout(record, order.id())) {
                return false;
            }
            events.add(record);
            return json(record).at("/version").asInt() >= order.version();
        });
        return events;
    }

    private Optional<ConsumerRecord<byte[], byte[]>> command(JsonNode event) {
        return log.read(new Position(
                Topic.RESERVATION_COMMANDS,
                event.at("/decision/partition").asInt(),
                event.at("/decision/offset").asLong()));
    }

    /** The command as its sender wrote it, and as the log has it. */
    static List<Hop> commandHops(ConsumerRecord<byte[], byte[]> command) {
        List<Hop> hops = new ArrayList<>();
        String type = LogReader.header(command, Envelope.TYPE);
        String redriven = LogReader.header(command, Redrive.DEAD_LETTER);
        if (redriven == null) {
            writtenAt(command)
                    .ifPresent(at -> hops.add(
                            new Hop(at, String.valueOf(LogReader.header(command, Envelope.SOURCE)), "writes " + type)));
        }
        hops.add(new Hop(
                Instant.ofEpochMilli(command.timestamp()),
                Position.of(command).shortText(),
                "the log has " + type + (redriven == null ? "" : ", redriven from " + redriven)));
        return hops;
    }

    private static List<Hop> eventHops(ConsumerRecord<byte[], byte[]> record, JsonNode event) {
        String type = String.valueOf(LogReader.header(record, Envelope.TYPE));
        List<Hop> hops = new ArrayList<>();
        writtenAt(record)
                .ifPresent(at -> hops.add(new Hop(
                        at,
                        String.valueOf(LogReader.header(record, Envelope.SOURCE)),
                        "decision %s: %s; into the outbox"
                                .formatted(event.at("/decision/seq").asString("?"), Words.event(type, event)))));
        hops.add(new Hop(
                Instant.ofEpochMilli(record.timestamp()),
                Position.of(record).shortText(),
                "the log has %s, version %s"
                        .formatted(type, event.at("/version").asString("?"))));
        return hops;
    }

    /** Whether guests see what the log says. */
    String readModel(OrderRow order) {
        TopicPartition events = partitionOf(Topic.RESERVATION_EVENTS, order.on().key());
        long end = log.end(events);
        long projected = tables.projected(events.topic(), events.partition()).orElse(0L);
        String shown = tables.shown(order.id()).orElse("nothing");
        return "Guests see %s. The read models have %s-%d up to offset %d, and it ends at %d%s."
                .formatted(
                        shown,
                        events.topic(),
                        events.partition(),
                        projected,
                        end,
                        projected < end ? ": they are %d records behind".formatted(end - projected) : "");
    }

    private static boolean isAbout(ConsumerRecord<byte[], byte[]> record, UUID order) {
        return order.toString().equals(LogReader.header(record, Envelope.SUBJECT));
    }

    private static Optional<Instant> writtenAt(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.ofNullable(LogReader.header(record, Envelope.TIME)).map(Instant::parse);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static JsonNode json(ConsumerRecord<byte[], byte[]> record) {
        try {
            return record.value() == null
                    ? MissingNode.getInstance()
                    : JsonMapper.shared().readTree(record.value());
        } catch (JacksonException unreadable) {
            return MissingNode.getInstance();
        }
    }
}
