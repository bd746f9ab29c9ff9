package com.ourspace.acceptance.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedLogTest {

    private static final Random RANDOM = new Random(7);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void recordsAreInTheOrderOfTheirSpaceDatesWhateverRunTheyAreIn() {
        List<LogEntry> entries = new ArrayList<>(
                Stream.generate(SortedLogTest::entry).limit(2_000).toList());
        SortedLog.Sorter sorter = new SortedLog.Sorter(folder, 20_000);
        entries.forEach(sorter::add);

        try (SortedLog log = sorter.sorted()) {
            assertThat(runs()).hasSizeGreaterThan(10);
            entries.sort(LogEntry.ORDER);
            assertThat(positions(log))
                    .isEqualTo(entries.stream().map(SortedLogTest::position).toList());
            assertThat(positions(log)).as("read twice").hasSize(2_000);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRecordIsReadAsItWasWritten() {
        var source = new ConsumerRecord<String, byte[]>("topic", 3, 42, "7:2026-12-01", null);
        source.headers().add("ce_id", "x".getBytes(StandardCharsets.UTF_8)).add("none", null);
        UUID cause = UUID.randomUUID();
        LogRecord record = new LogRecord(
                UUID.randomUUID(), "reservation-held.v1", source.key(), cause, 3, 42, Instant.ofEpochMilli(99), source);
        SortedLog.Sorter sorter = new SortedLog.Sorter(folder, SortedLog.RUN_BYTES);
        sorter.add(LogEntry.event(record));

        try (SortedLog log = sorter.sorted();
                SortedLog.Reader reader = log.read()) {
            LogEntry read = reader.next();
            assertThat(reader.hasNext()).isFalse();
            assertThat(read.isCommand()).isFalse();
            assertThat(read.record())
                    .usingRecursiveComparison()
                    .ignoringFields("source")
                    .isEqualTo(record);
            assertThat(read.record().source().value()).isNull();
            assertThat(read.record().source().headers()).isEqualTo(source.headers());
        }
    }

    private List<Path> runs() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> positions(SortedLog log) {
        List<String> positions = new ArrayList<>();
        try (SortedLog.Reader reader = log.read()) {
            reader.forEachRemaining(entry -> positions.add(position(entry)));
        }
        return positions;
    }

    private static String position(LogEntry entry) {
        return entry.key() + " " + entry.isCommand() + " " + entry.record();
    }

    /** Of one of few space-dates, or of a key that is none. */
    private static LogEntry entry() {
        String key = RANDOM.nextInt(20) == 0
                ? "no space-date " + RANDOM.nextInt(3)
                : RANDOM.nextInt(9, 12) + ":2026-12-" + RANDOM.nextInt(10, 30);
        long offset = RANDOM.nextLong(1_000_000_000);
        var source = new ConsumerRecord<>("topic", 1, offset, key, "{}".getBytes(StandardCharsets.UTF_8));
        LogRecord record = new LogRecord(UUID.randomUUID(), "type.v1", key, null, 1, offset, Instant.EPOCH, source);
        return RANDOM.nextBoolean() ? LogEntry.command(record) : LogEntry.event(record);
    }
}
