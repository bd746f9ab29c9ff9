package com.ourspace.standalone;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/** Reports processes that end, and processes that run again. */
final class ProcessMonitor {

    private static final long INTERVAL_MILLIS = 1_000;

    private final Platform platform;
    private final PrintStream out;
    private final Map<String, Boolean> aliveBefore = new HashMap<>();

    ProcessMonitor(Platform platform, PrintStream out) {
        this.platform = platform;
        this.out = out;
    }

    void start() {
        platform.processes().forEach(process -> aliveBefore.put(process.name(), true));
        Thread.ofVirtual().name("watch").start(this::run);
    }

    private void run() {
        try {
            while (!platform.isClosing()) {
                platform.processes().forEach(this::check);
                Thread.sleep(INTERVAL_MILLIS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void check(PlatformProcess process) {
        boolean alive = process.isAlive();
        Boolean before = aliveBefore.put(process.name(), alive);
        if (before == null || before == alive || platform.isClosing()) {
            return;
        }
        if (alive) {
            out.printf("%s runs again (pid %d)%n", process.name(), process.pid());
        } else {
            out.printf(
                    "%s has ended; see %s, and start it again with ./ourspace start %s%n",
                    process.name(), process.log(), process.name());
        }
    }
}
