package com.ourspace.standalone;

import java.io.PrintStream;
import java.time.Duration;

/** Prints progress messages with the time since the start. */
final class Progress {

    private final PrintStream out;
    private final long startedNanos = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void report(String format, Object... arguments) {
        out.printf("%6.1f s  %s%n", seconds(), format.formatted(arguments));
    }

    double seconds() {
        return Duration.ofNanos(System.nanoTime() - startedNanos).toMillis() / 1_000.0;
    }
}
