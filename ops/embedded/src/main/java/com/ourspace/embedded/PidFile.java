package com.ourspace.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A file that identifies a process after the one that started it has ended. It has the pid and the start time, because
 * the operating system reuses pids.
 */
public final class PidFile {

    /**
     * The tolerance in comparing start times: a start time is read in ticks since boot, and the boot time moves a
     * little when the clock is set.
     */
    private static final Duration START_TOLERANCE = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path path;

    public PidFile(Path path) {
        this.path = path;
    }

    /** Writes pid and start time, a line each. */
    public void write(ProcessHandle process) {
        String content = "%d%n%d%n".formatted(process.pid(), startedAt(process).toEpochMilli());
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path written = Files.writeString(path.resolveSibling(path.getFileName() + ".new"), content);
            Files.move(written, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The process of this file, if it still runs. */
    public Optional<ProcessHandle> process() {
        try {
            List<String> lines = Files.readAllLines(path);
            long pid = Long.parseLong(lines.get(0));
            Instant started = Instant.ofEpochMilli(Long.parseLong(lines.get(1)));
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> isSame(process, started));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    /** Ends the process if it still runs, and deletes the file. */
    public void end() {
        process().ifPresent(PidFile::end);
        delete();
    }

    /** Asks a process to end, waits half a minute, then kills it. */
    public static void end(ProcessHandle process) {
        process.destroy();
        if (!exitsWithin(process, PATIENCE)) {
            process.destroyForcibly();
            exitsWithin(process, PATIENCE);
        }
    }

    private static boolean exitsWithin(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException lost) {
            return !process.isAlive();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    private static boolean isSame(ProcessHandle process, Instant started) {
        return Duration.between(started, startedAt(process)).abs().compareTo(START_TOLERANCE) < 0;
    }

    private static Instant startedAt(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
