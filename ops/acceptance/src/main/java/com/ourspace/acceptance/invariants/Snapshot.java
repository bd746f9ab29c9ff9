package com.ourspace.acceptance.invariants;

import com.ourspace.contracts.Topic;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The data that the checks compare: the tables, which each check reads as they are then, and the log, which is read
 * once, into sorted files.
 *
 * @param booking schema of the booking processor
 * @param api schema of the API
 * @param log reservation commands and events
 * @param deadLetterCommands positions of the commands that are dead letters
 * @param deadLetterEvents positions of the events that are dead letters
 * @param commandEnds by partition, up to where the commands were read
 * @param takenAt when the log was read
 */
record Snapshot(
        JdbcTemplate booking,
        JdbcTemplate api,
        SortedLog log,
        RecordPositions deadLetterCommands,
        RecordPositions deadLetterEvents,
        Map<Integer, Long> commandEnds,
        Instant takenAt)
        implements AutoCloseable {

    /**
     * Takes a snapshot.
     *
     * @param folder where the log is sorted: as much is written there as both topics have, compressed
     */
    static Snapshot take(JdbcTemplate booking, JdbcTemplate api, TopicReader topics, Path folder, Instant now) {
        SortedLog.Sorter sorter = new SortedLog.Sorter(folder, SortedLog.RUN_BYTES);
        // Decisions of later commands are passed over, and all others have their events in the topic soon.
        Map<Integer, Long> commandEnds = topics.forEach(
                Topic.RESERVATION_COMMANDS,
                record -> LogRecord.read(record).map(LogEntry::command).ifPresent(sorter::add));
        topics.forEach(
                Topic.RESERVATION_EVENTS,
                record -> LogRecord.read(record).map(LogEntry::event).ifPresent(sorter::add));
        // Dead letters are read after the records, because a dead letter is written after its record.
        return new Snapshot(
                booking,
                api,
                sorter.sorted(),
                deadLetters(topics, Topic.RESERVATION_COMMANDS_DLT),
                deadLetters(topics, Topic.RESERVATION_EVENTS_DLT),
                commandEnds,
                now);
    }

    List<Violation> violations(Collection<Invariant> invariants) {
        Findings findings = new Findings();
        for (Invariant invariant : invariants) {
            invariant.inTables().check(this, sentence -> findings.add(invariant, sentence));
        }
        if (invariants.stream().anyMatch(invariant -> invariant.perSpaceDate() != SpaceDateCheck.NONE)) {
            new SpaceDateChecks(
                            new JdbcTables(booking, api),
                            log,
                            deadLetterCommands,
                            deadLetterEvents,
                            commandEnds,
                            takenAt)
                    .check(invariants, findings);
        }
        return findings.all();
    }

    /** Runs a query over the booking processor's tables; each row is one sentence. */
    void sentences(Consumer<String> found, String sql, Object... arguments) {
        booking.query(
                sql,
                row -> {
                    found.accept(row.getString(1));
                },
                arguments);
    }

    private static RecordPositions deadLetters(TopicReader topics, Topic topic) {
        RecordPositions positions = new RecordPositions();
        topics.forEach(topic, positions::addOrigin);
        return positions;
    }

    @Override
    public void close() {
        log.close();
    }
}
