package com.ourspace.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What a process can be told from outside. */
enum ProcessSignal {
    /** Ends it at once, without a chance to tidy up. */
    KILL,
    /** Freezes it; it keeps its memory and its connections. */
    STOP,
    /** Wakes it from a freeze. */
    CONT;

    void send(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException unwilling) {
            throw new UncheckedIOException(unwilling);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
