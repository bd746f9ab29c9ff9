package com.ourspace.api.availability;

import com.ourspace.api.availability.Calendars.CalendarSnapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One subscriber's stream of events, written by one virtual thread. Event numbers grow, and no change is left out. */
final class AvailabilityStream {

    private static final byte[] HEARTBEAT = ": heartbeat\n\n".getBytes(StandardCharsets.UTF_8);
    /** Tells the client to wait a second before it reconnects. */
    private static final byte[] RETRY = "retry: 1000\n\n".getBytes(StandardCharsets.UTF_8);

    private final OutputStream out;
    private final Supplier<CalendarSnapshot> snapshots;
    private final JsonMapper json;
    private CalendarSnapshot current;
    private long lastSeq;

    AvailabilityStream(
            OutputStream out,
            Supplier<CalendarSnapshot> snapshots,
            CalendarSnapshot current,
            long position,
            JsonMapper json) {
        this.out = out;
        this.snapshots = snapshots;
        this.current = current;
        this.lastSeq = position;
        this.json = json;
    }

    /**
     * Starts the stream: with a snapshot, or, for a client that reconnects, with the changes it has missed.
     *
     * @param missed null if the stream has to start with a snapshot
     */
    void start(@Nullable List<ServerSentEvent> missed) throws IOException {
        out.write(RETRY);
        if (missed == null || missed.stream().anyMatch(event -> event.bytes() == null)) {
            writeSnapshot();
        } else {
            for (ServerSentEvent event : missed) {
                write(event);
            }
        }
        out.flush();
    }

    /** Writes events until the stream's lifetime is over or the subscriber is disconnected. */
    void run(Subscriber subscriber, Duration heartbeat, long endNanos) throws IOException, InterruptedException {
        while (!subscriber.isDisconnected() && System.nanoTime() - endNanos < 0) {
            ServerSentEvent event = subscriber.next(heartbeat);
            if (event == null) {
                out.write(HEARTBEAT);
            }
            for (; event != null; event = subscriber.next()) {
                handle(event);
            }
            out.flush();
        }
    }

    private void handle(ServerSentEvent event) throws IOException {
        if (event.seq() <= lastSeq) {
            return;
        }
        lastSeq = event.seq();
        if (event.bytes() == null) {
            current = snapshots.get();
            writeSnapshot();
        } else {
            write(event);
        }
    }

    private void writeSnapshot() throws IOException {
        out.write(ServerSentEvent.event(lastSeq, "snapshot", json.writeValueAsBytes(current.view())));
    }

    private void write(ServerSentEvent event) throws IOException {
        if (event.bytes() != null && current.has(event.date())) {
            out.write(event.bytes());
        }
        lastSeq = Math.max(lastSeq, event.seq());
    }
}
