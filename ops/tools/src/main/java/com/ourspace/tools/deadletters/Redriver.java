package com.ourspace.tools.deadletters;

import com.ourspace.contracts.Redrive;
import com.ourspace.contracts.Topic;
import com.ourspace.tools.LogReader;
import com.ourspace.tools.Position;
import com.ourspace.tools.deadletters.Action.Kind;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;

/**
 * Sends the records of dead letters to their topics again.
 *
 * <p>A redrive has three steps, each acknowledged: what is about to be sent is written down, with the end of the
 * partition that it goes to; the record is sent; its position is written down. If the tool is killed in between, the
 * next redrive looks for the record from that end on, and sends it only if it is not there. No transaction joins the
 * three, because its markers would take offsets of topics whose readers count records.
 */
final class Redriver {

    private static final String DEAD_LETTER_PREFIX = "dlt-";
    private static final String REDRIVE_PREFIX = "redrive-";

    private final LogReader reader;
    private final LogWriter writer;
    private final ActionLog actions;
    private final InstantSource clock;

    Redriver(LogReader reader, LogWriter writer, ActionLog actions, InstantSource clock) {
        this.reader = reader;
        this.writer = writer;
        this.actions = actions;
        this.clock = clock;
    }

    /**
     * Sends a record, unless a redrive that was interrupted has sent it.
     *
     * @param content key, value and headers to send
     * @return the position of the record
     */
    Position redrive(DeadLetter letter, History history, Content content, String by) {
        ProducerRecord<byte[], byte[]> record = record(letter, content);
        Position sent = sentBefore(letter, history).orElseGet(() -> {
            begin(letter, record, by);
            return writer.send(record);
        });
        actions.append(Action.redriven(letter, clock.instant(), by, sent));
        return sent;
    }

    /** The first step. */
    void begin(DeadLetter letter, ProducerRecord<byte[], byte[]> record, String by) {
        Position from = new Position(letter.target(), record.partition(), 0);
        actions.append(Action.begun(
                letter,
                clock.instant(),
                by,
                new Position(from.topic(), from.partition(), reader.end(from.topicPartition()))));
    }

    /** The record of an interrupted redrive, if it was sent. */
    private Optional<Position> sentBefore(DeadLetter letter, History history) {
        return history.state() == History.State.UNFINISHED
                ? history.last(Kind.REDRIVE_BEGUN)
                        .map(Action::position)
                        .map(Position::parse)
                        .flatMap(from -> reader.first(
                                from.topicPartition(),
                                from.offset(),
                                record -> letter.position()
                                        .toString()
                                        .equals(LogReader.header(record, Redrive.DEAD_LETTER))))
                        .map(Position::of)
                : Optional.empty();
    }

    /**
     * The record to send: without what made it a dead letter, and with what tells it from a duplicate. The partition is
     * the one that every producer of the platform chooses for the key.
     */
    ProducerRecord<byte[], byte[]> record(DeadLetter letter, Content content) {
        Content sent = content.without(name -> name.startsWith(DEAD_LETTER_PREFIX) || name.startsWith(REDRIVE_PREFIX))
                .withHeader(
                        Redrive.NUMBER, Integer.toString(letter.nextRedrive().number()))
                .withHeader(Redrive.DEAD_LETTER, letter.position().toString());
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(letter.target().topicName(), partition(letter, sent), sent.key(), sent.value());
        sent.headers().forEach(header -> record.headers().add(header.name(), header.value()));
        return record;
    }

    private int partition(DeadLetter letter, Content content) {
        Topic target = letter.target();
        return content.key() == null
                ? letter.source().map(Position::partition).orElse(0)
                : Utils.toPositive(Utils.murmur2(content.key()))
                        % reader.partitions(target).size();
    }
}
