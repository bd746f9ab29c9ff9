package com.ourspace.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A signal to a process. */
enum ProcessSignal {
    /** Ends the process at once, without a shutdown. */
    KILL,
    /** Freezes the process; it keeps its memory and its connections. */
    STOP,
    /** Resumes a frozen process. */
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
