package com.ourspace.acceptance.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * How much processor time a process has used, as Linux counts it in {@code /proc/PID/stat} (proc(5)): user and system
 * time of all its threads, those that have ended included, its children's not.
 */
final class ProcessorTime {

    /** The kernel shows it in hundredths of a second, whatever clock it ticks by itself. */
    private static final long MILLIS_PER_TICK = 10;

    /** Behind the name of the program, which stands in brackets and may hold anything: field 3 is the first. */
    private static final int USER_TIME = 14 - 3;

    private static final int SYSTEM_TIME = USER_TIME + 1;

    private ProcessorTime() {}

    /** Milliseconds of a process; empty where there is no such process, or no such file on this machine. */
    static OptionalLong millisOf(long pid) {
        try {
            return OptionalLong.of(millisIn(Files.readString(Path.of("/proc", Long.toString(pid), "stat"))));
        } catch (IOException none) {
            return OptionalLong.empty();
        }
    }

    /** Milliseconds, from the text of such a file. */
    static long millisIn(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) * MILLIS_PER_TICK;
    }
}
