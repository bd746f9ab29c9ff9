package com.ourspace.standalone;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/** Reports processes that end, and those that are back. */
final class Watch {

    private static final long INTERVAL_MILLIS = 1_000;

    private final Platform platform;
    private final PrintStream out;
    private final Map<String, Boolean> aliveBefore = new HashMap<>();

    Watch(Platform platform, PrintStream out) {
        this.platform = platform;
        this.out = out;
    }

    void start() {
        platform.processes().forEach(process -> aliveBefore.put(process.name(), true));
        Thread.ofVirtual().name("watch").start(this::watch);
    }

    private void watch() {
        try {
            while (!platform.isClosing()) {
                platform.processes().forEach(this::look);
                Thread.sleep(INTERVAL_MILLIS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(PlatformProcess process) {
        boolean alive = process.isAlive();
        Boolean before = aliveBefore.put(process.name(), alive);
        if (before == null || before == alive || platform.isClosing()) {
            return;
        }
        if (alive) {
            out.printf("%s is back (pid %d)%n", process.name(), process.pid());
        } else {
            out.printf(
                    "%s has ended; see %s, and start it again with ./ourspace start %s%n",
                    process.name(), process.log(), process.name());
        }
    }
}
