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
import java.util.concurrent.locks.ReentrantLock;

/**
 * Fills an empty platform through its front door: signs hosts in, draws photos, registers spaces and waits until they
 * are listed.
 *
 * <p>It happens once per home folder. An interrupted load goes on where it stopped, and by its Idempotency-Keys makes
 * no space twice, even where the note of its progress was lost.
 */
public final class DemoData {

    /** Small, so that whoever books meanwhile does not notice. */
    private static final int BATCH_SIZE = 6;

    private static final int GUESTS = 8;
    private static final int HOST_OFFSET = 9000;
    private static final int REPORT_EVERY = 16;
    private static final int ATTEMPTS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BREATHER = Duration.ofSeconds(2);

    private final PlatformClient client;
    private final Progress progress;
    private final PrintStream out;
    private final Map<Integer, Session> hosts = new ConcurrentHashMap<>();
    private final AtomicBoolean givenUp = new AtomicBoolean();
    private final ReentrantLock easel = new ReentrantLock();

    private DemoData(PlatformClient client, Progress progress, PrintStream out) {
        this.client = client;
        this.progress = progress;
        this.out = out;
    }

    /**
     * Loads what is not loaded yet; returns at once if everything is.
     *
     * @param home folder to note the progress in
     * @param out where to tell about it
     * @return whether all demo spaces are listed now
     */
    public static boolean load(URI api, Path home, PrintStream out) {
        Progress progress = Progress.in(home.resolve("demo-data.txt"));
        List<DemoSpace> missing = DemoSpaces.all().stream()
                .filter(space -> !progress.isDone(space.number()))
                .toList();
        if (missing.isEmpty()) {
            return true;
        }
        try (PlatformClient client = new PlatformClient(api)) {
            return new DemoData(client, progress, out).load(missing);
        }
    }

    private boolean load(List<DemoSpace> missing) {
        out.printf("Demo data: %d of %d spaces to open; book while they arrive.%n", missing.size(), DemoSpaces.COUNT);
        try (ExecutorService workers =
                Executors.newFixedThreadPool(BATCH_SIZE, Thread.ofVirtual().factory())) {
            workers.execute(this::seeGuests);
            missing.forEach(space -> workers.execute(() -> open(space)));
        }
        boolean complete = progress.count() == DemoSpaces.COUNT;
        if (!complete) {
            out.printf(
                    "Demo data: %d spaces are still missing; the next start goes on.%n",
                    DemoSpaces.COUNT - progress.count());
        }
        return complete;
    }

    private void seeGuests() {
        try {
            for (int guest = 1; guest <= GUESTS; guest++) {
                client.signIn("demo-" + guest);
            }
        } catch (UnexpectedReply | UncheckedIOException unimportant) {
            out.println("Demo data: the demo guests could not sign in yet; they can at any time.");
        } catch (IllegalStateException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void open(DemoSpace space) {
        for (int attempt = 1; attempt <= ATTEMPTS && mayGoOn(); attempt++) {
            try {
                register(space);
                report(progress.done(space.number()));
                return;
            } catch (UnexpectedReply | UncheckedIOException | IllegalStateException failed) {
                if (attempt == ATTEMPTS || isFinal(failed)) {
                    giveUp(space, failed);
                } else {
                    rest();
                }
            }
        }
    }

    private boolean mayGoOn() {
        return !givenUp.get() && !Thread.currentThread().isInterrupted();
    }

    /** Whether asking again would give the same answer: a request that is wrong stays wrong. */
    private static boolean isFinal(RuntimeException failed) {
        return failed instanceof UnexpectedReply unexpected
                && unexpected.reply().status() < 500
                && unexpected.reply().status() != 429;
    }

    /** What one space was refused for would refuse the others too: one sentence is enough. */
    private void giveUp(DemoSpace space, RuntimeException failed) {
        if (mayGoOn() && givenUp.compareAndSet(false, true)) {
            out.printf("Demo data: space %d could not be opened: %s%n", space.number(), failed.getMessage());
        }
    }

    private void register(DemoSpace space) {
        try {
            registerOnce(space);
        } catch (UnexpectedReply reply) {
            // An earlier start got as far as this, with pictures drawn by an earlier version.
            if (!reply.reply().code().equals(Optional.of("IDEMPOTENCY_KEY_REUSED"))) {
                throw reply;
            }
        }
    }

    private void registerOnce(DemoSpace space) {
        Session host =
                hosts.computeIfAbsent(space.hostNumber(), number -> client.signIn("demo-" + (HOST_OFFSET + number)));
        UUID registration = client.registerSpace(host, space.listing(), draw(space), "demo-space-" + space.number());
        Registration settled = client.awaitRegistration(host, registration, PATIENCE);
        if (!settled.isActive()) {
            throw new IllegalStateException("it ended as " + settled.status());
        }
    }

    /** One picture at a time: drawing is the only thing here that takes a processor for itself. */
    private List<byte[]> draw(DemoSpace space) {
        easel.lock();
        try {
            return space.draw();
        } finally {
            easel.unlock();
        }
    }

    private void report(int done) {
        if (done % REPORT_EVERY == 0) {
            out.printf("Demo data: %d of %d spaces are open.%n", done, DemoSpaces.COUNT);
        }
    }

    private static void rest() {
        try {
            Thread.sleep(BREATHER);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
