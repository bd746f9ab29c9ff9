package com.ourspace.api.availability;

import com.ourspace.api.availability.Calendars.Shown;
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
    private final Supplier<Shown> look;
    private final JsonMapper json;
    private Shown shown;
    private long seen;

    AvailabilityStream(OutputStream out, Supplier<Shown> look, Shown shown, long position, JsonMapper json) {
        this.out = out;
        this.look = look;
        this.shown = shown;
        this.seen = position;
        this.json = json;
    }

    /**
     * Begins: with all there is, or, for who was here before, with what has happened since.
     *
     * @param missed null if all there is has to be told
     */
    void begin(@Nullable List<Frame> missed) throws IOException {
        out.write(GREETING);
        if (missed == null || missed.stream().anyMatch(frame -> frame.bytes() == null)) {
            snapshot();
        } else {
            for (Frame frame : missed) {
                write(frame);
            }
        }
        out.flush();
    }

    /** Goes on until its time is over or the seat is lost. */
    void run(Seat seat, Duration heartbeat, long endNanos) throws IOException, InterruptedException {
        while (!seat.isLost() && System.nanoTime() - endNanos < 0) {
            Frame frame = seat.next(heartbeat);
            if (frame == null) {
                out.write(HEARTBEAT);
            }
            for (; frame != null; frame = seat.next()) {
                tell(frame);
            }
            out.flush();
        }
    }

    private void tell(Frame frame) throws IOException {
        if (frame.seq() <= seen) {
            return;
        }
        seen = frame.seq();
        if (frame.bytes() == null) {
            shown = look.get();
            snapshot();
        } else {
            write(frame);
        }
    }

    private void snapshot() throws IOException {
        out.write(Frame.event(seen, "snapshot", json.writeValueAsBytes(shown.view())));
    }

    private void write(Frame frame) throws IOException {
        if (frame.bytes() != null && shown.has(frame.date())) {
            out.write(frame.bytes());
        }
        seen = Math.max(seen, frame.seq());
    }
}
