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

/** One watcher's events, written on one virtual thread; what has been told grows, and nothing is left out. */
final class AvailabilityStream {

    private static final byte[] HEARTBEAT = ": still here\n\n".getBytes(StandardCharsets.UTF_8);
    /** How long a client should wait before it comes back, milliseconds. */
    private static final byte[] GREETING = "retry: 1000\n\n".getBytes(StandardCharsets.UTF_8);

    private final OutputStream out;
    private final Supplier<CalendarSnapshot> look;
    private final JsonMapper json;
    private CalendarSnapshot calendarSnapshot;
    private long seen;

    AvailabilityStream(
            OutputStream out,
            Supplier<CalendarSnapshot> look,
            CalendarSnapshot calendarSnapshot,
            long position,
            JsonMapper json) {
        this.out = out;
        this.look = look;
        this.calendarSnapshot = calendarSnapshot;
        this.seen = position;
        this.json = json;
    }

    /**
     * Begins: with all there is, or, for who was here before, with what has happened since.
     *
     * @param missed null if all there is has to be told
     */
    void begin(@Nullable List<ServerSentEvent> missed) throws IOException {
        out.write(GREETING);
        if (missed == null || missed.stream().anyMatch(serverSentEvent -> serverSentEvent.bytes() == null)) {
            snapshot();
        } else {
            for (ServerSentEvent serverSentEvent : missed) {
                write(serverSentEvent);
            }
        }
        out.flush();
    }

    /** Goes on until its time is over or the seat is lost. */
    void run(Subscriber subscriber, Duration heartbeat, long endNanos) throws IOException, InterruptedException {
        while (!subscriber.isLost() && System.nanoTime() - endNanos < 0) {
            ServerSentEvent serverSentEvent = subscriber.next(heartbeat);
            if (serverSentEvent == null) {
                out.write(HEARTBEAT);
            }
            for (; serverSentEvent != null; serverSentEvent = subscriber.next()) {
                tell(serverSentEvent);
            }
            out.flush();
        }
    }

    private void tell(ServerSentEvent serverSentEvent) throws IOException {
        if (serverSentEvent.seq() <= seen) {
            return;
        }
        seen = serverSentEvent.seq();
        if (serverSentEvent.bytes() == null) {
            calendarSnapshot = look.get();
            snapshot();
        } else {
            write(serverSentEvent);
        }
    }

    private void snapshot() throws IOException {
        out.write(ServerSentEvent.event(seen, "snapshot", json.writeValueAsBytes(calendarSnapshot.view())));
    }

    private void write(ServerSentEvent serverSentEvent) throws IOException {
        if (serverSentEvent.bytes() != null && calendarSnapshot.has(serverSentEvent.date())) {
            out.write(serverSentEvent.bytes());
        }
        seen = Math.max(seen, serverSentEvent.seq());
    }
}
