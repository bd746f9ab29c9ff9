package com.ourspace.standalone.demo;

import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.Registration;
import com.ourspace.standalone.client.Session;
import com.ourspace.standalone.client.UnexpectedReply;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Loads the demo data through the public API: it signs hosts in, registers spaces with images and waits until they are
 * listed.
 *
 * <p>This happens once per home folder. An interrupted load continues where it stopped. Its Idempotency-Keys prevent
 * duplicates even if the file with its progress is lost.
 */
public final class DemoData {

    /** The number of spaces that are registered at once, small enough not to slow other users down. */
    private static final int BATCH_SIZE = 6;

    private static final int GUESTS = 8;
    private static final int HOST_OFFSET = 9000;
    private static final int REPORT_EVERY = 16;
    private static final int ATTEMPTS = 5;
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final Duration RETRY_DELAY = Duration.ofSeconds(2);

    private final PlatformClient client;
    private final DemoProgress progress;
    private final int count;
    private final PrintStream out;
    private final Map<Integer, Session> hosts = new ConcurrentHashMap<>();
    private final AtomicBoolean aborted = new AtomicBoolean();

    private DemoData(PlatformClient client, DemoProgress progress, int count, PrintStream out) {
        this.client = client;
        this.progress = progress;
        this.count = count;
        this.out = out;
    }

    /**
     * Loads the spaces that are not loaded yet; returns at once if all are.
     *
     * @param home folder in which the progress is stored
     * @param out receives progress messages
     * @return whether all demo spaces are listed now
     */
    public static boolean load(URI api, Path home, PrintStream out) {
        return load(api, home, DemoSpaces.COUNT, out);
    }

    /** The same for the first {@code count} of the demo spaces. */
    public static boolean load(URI api, Path home, int count, PrintStream out) {
        DemoProgress progress = DemoProgress.in(home.resolve("demo-data.txt"));
        List<DemoSpace> missing = DemoSpaces.all().stream()
                .limit(count)
                .filter(space -> !progress.isDone(space.number()))
                .toList();
        if (missing.isEmpty()) {
            return true;
        }
        try (PlatformClient client = new PlatformClient(api)) {
            return new DemoData(client, progress, count, out).load(missing);
        }
    }

    private boolean load(List<DemoSpace> missing) {
        out.printf("Demo data: loading %d of %d spaces.%n", missing.size(), count);
        try (ExecutorService workers =
                Executors.newFixedThreadPool(BATCH_SIZE, Thread.ofVirtual().factory())) {
            workers.execute(this::signInGuests);
            missing.forEach(space -> workers.execute(() -> open(space)));
        }
        boolean complete = progress.count() == count;
        if (!complete) {
            out.printf("Demo data: %d spaces are still missing; the next start continues.%n", count - progress.count());
        }
        return complete;
    }

    private void signInGuests() {
        try {
            for (int guest = 1; guest <= GUESTS; guest++) {
                client.signIn("demo-" + guest);
            }
        } catch (UnexpectedReply | UncheckedIOException unimportant) {
            out.println("Demo data: the demo guests could not be signed in.");
        } catch (IllegalStateException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void open(DemoSpace space) {
        for (int attempt = 1; attempt <= ATTEMPTS && mayContinue(); attempt++) {
            try {
                register(space);
                report(progress.done(space.number()));
                return;
            } catch (UnexpectedReply | UncheckedIOException | IllegalStateException failed) {
                if (attempt == ATTEMPTS || isFinal(failed)) {
                    abort(space, failed);
                } else {
                    pause();
                }
            }
        }
    }

    private boolean mayContinue() {
        return !aborted.get() && !Thread.currentThread().isInterrupted();
    }

    /** Whether a retry would have the same result: the request itself is wrong. */
    private static boolean isFinal(RuntimeException failed) {
        return failed instanceof UnexpectedReply unexpected
                && unexpected.reply().status() < 500
                && unexpected.reply().status() != 429;
    }

    /**
     * Stops the load with one message, because the reason for which one space was refused applies to the others too.
     */
    private void abort(DemoSpace space, RuntimeException failed) {
        if (mayContinue() && aborted.compareAndSet(false, true)) {
            out.printf("Demo data: space %d could not be opened: %s%n", space.number(), failed.getMessage());
        }
    }

    private void register(DemoSpace space) {
        try {
            registerOnce(space);
        } catch (UnexpectedReply reply) {
            // An earlier start got as far as this, with the images of an earlier version.
            if (!reply.reply().code().equals(Optional.of("IDEMPOTENCY_KEY_REUSED"))) {
                throw reply;
            }
        }
    }

    private void registerOnce(DemoSpace space) {
        Session host =
                hosts.computeIfAbsent(space.hostNumber(), number -> client.signIn("demo-" + (HOST_OFFSET + number)));
        UUID registration = client.registerSpace(host, space.listing(), images(space), "demo-space-" + space.number());
        Registration completed = client.awaitRegistration(host, registration, TIMEOUT);
        if (!completed.isActive()) {
            throw new IllegalStateException("it ended as " + completed.status());
        }
    }

    private static List<byte[]> images(DemoSpace space) {
        return space.images().stream().map(DemoImage::jpeg).toList();
    }

    private void report(int done) {
        if (done % REPORT_EVERY == 0) {
            out.printf("Demo data: %d of %d spaces are open.%n", done, count);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_DELAY);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
