package com.ourspace.acceptance.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** The resident memory of a process, read from {@code /proc/PID/status} of Linux (proc(5)). */
final class ResidentMemory {

    private static final String LINE = "VmRSS:";
    private static final long KIB_PER_MIB = 1_024;

    private ResidentMemory() {}

    /** Mebibytes; empty where there is no such process, or no such file on this machine. */
    static OptionalLong mebibytesOf(long pid) {
        try {
            return mebibytesIn(Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")));
        } catch (IOException none) {
            return OptionalLong.empty();
        }
    }

    /** Mebibytes, from the lines of such a file; empty for a process that has ended and holds none. */
    static OptionalLong mebibytesIn(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith(LINE))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_PER_MIB)
                .findFirst();
    }
}
