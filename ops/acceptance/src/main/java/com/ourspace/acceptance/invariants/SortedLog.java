package com.ourspace.acceptance.invariants;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Records of the log in the order of their space-dates, in files: an external merge sort, whose memory does not depend
 * on the number of records. Records are collected up to a limit, sorted and written as a run; reading merges the runs.
 */
final class SortedLog implements AutoCloseable {

    /** With the objects around them, the records of a run take about twice as much. */
    static final int RUN_BYTES = 48 << 20;

    private static final int BUFFER_BYTES = 32 << 10;

    private final Path folder;
    private final List<Path> runs;

    private SortedLog(Path folder, List<Path> runs) {
        this.folder = folder;
        this.runs = runs;
    }

    /** Reads all records, in their order. Several readers may be open at once. */
    Reader read() {
        return new Reader(runs);
    }

    /** Deletes the files. */
    @Override
    public void close() {
        try {
            for (Path run : runs) {
                Files.deleteIfExists(run);
            }
            Files.deleteIfExists(folder);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    /** Collects records in any order. */
    static final class Sorter {

        private static final Comparator<Collected> ORDER = Comparator.comparing(Collected::key)
                .thenComparing(Collected::isEvent)
                .thenComparingInt(Collected::partition)
                .thenComparingLong(Collected::offset);

        private final Path folder;
        private final int runBytes;
        private final List<Path> runs = new ArrayList<>();
        private final List<Collected> collected = new ArrayList<>();
        private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        private int bytes;

        /** Sorts within a new folder in this one. */
        Sorter(Path parent, int runBytes) {
            try {
                this.folder = Files.createTempDirectory(parent, "ourspace-check");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            this.runBytes = runBytes;
        }

        void add(LogEntry entry) {
            try {
                buffer.reset();
                entry.write(new DataOutputStream(buffer));
                LogRecord record = entry.record();
                collected.add(new Collected(
                        entry.key(), !entry.isCommand(), record.partition(), record.offset(), buffer.toByteArray()));
                bytes += buffer.size();
                if (bytes >= runBytes) {
                    writeRun();
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        SortedLog sorted() {
            try {
                writeRun();
                return new SortedLog(folder, List.copyOf(runs));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private void writeRun() throws IOException {
            collected.sort(ORDER);
            Path run = folder.resolve("run-" + runs.size());
            Deflater deflater = new Deflater(Deflater.BEST_SPEED);
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(
                    new DeflaterOutputStream(Files.newOutputStream(run), deflater, BUFFER_BYTES), BUFFER_BYTES))) {
                for (Collected one : collected) {
                    out.writeInt(one.bytes.length);
                    out.write(one.bytes);
                }
            } finally {
                deflater.end();
            }
            runs.add(run);
            collected.clear();
            bytes = 0;
        }

        @SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
        private record Collected(LogKey key, boolean isEvent, int partition, long offset, byte[] bytes) {}
    }

    /** Merges the runs. */
    static final class Reader implements Iterator<LogEntry>, AutoCloseable {

        private final PriorityQueue<Run> queue =
                new PriorityQueue<>(Comparator.comparing(Run::current, LogEntry.ORDER));

        private Reader(List<Path> runs) {
            try {
                for (Path path : runs) {
                    Run run = new Run(path);
                    offer(run);
                }
            } catch (IOException failure) {
                close();
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public boolean hasNext() {
            return !queue.isEmpty();
        }

        @Override
        public LogEntry next() {
            Run run = queue.poll();
            if (run == null) {
                throw new NoSuchElementException();
            }
            LogEntry entry = run.current();
            try {
                offer(run);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return entry;
        }

        private void offer(Run run) throws IOException {
            if (run.advance()) {
                queue.add(run);
            } else {
                run.close();
            }
        }

        @Override
        public void close() {
            queue.forEach(Run::close);
            queue.clear();
        }
    }

    /** A run that is being read. */
    private static final class Run {

        private final DataInputStream in;
        private @Nullable LogEntry current;

        private Run(Path path) throws IOException {
            in = new DataInputStream(
                    new BufferedInputStream(new InflaterInputStream(Files.newInputStream(path)), BUFFER_BYTES));
        }

        private LogEntry current() {
            if (current == null) {
                throw new NoSuchElementException();
            }
            return current;
        }

        private boolean advance() throws IOException {
            try {
                byte[] bytes = in.readNBytes(in.readInt());
                current = LogEntry.read(new DataInputStream(new ByteArrayInputStream(bytes)));
                return true;
            } catch (EOFException end) {
                return false;
            }
        }

        private void close() {
            try {
                in.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
