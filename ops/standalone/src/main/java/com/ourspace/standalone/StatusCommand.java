package com.ourspace.standalone;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints each component with its process, port and status; the exit code is 0 if all are ready. */
@Command(name = "status", description = "Show each component with pid, port and health.")
final class StatusCommand implements Callable<Integer> {

    private static final String ROW = "%-12s %8s %6s  %s%n";

    private final Main main;

    StatusCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        PlatformHome home = main.home();
        Optional<Topology> topology = Topology.load(home.topologyFile());
        if (topology.isEmpty()) {
            System.out.println("Nothing ever ran on " + home.root() + ".");
            return 1;
        }
        System.out.printf(ROW, "NAME", "PID", "PORT", "HEALTH");
        boolean allReady = true;
        try (Readiness readiness = new Readiness()) {
            for (Component component : topology.get().components()) {
                allReady &= show(component, topology.get(), home, readiness);
            }
        }
        return allReady ? 0 : 1;
    }

    private static boolean show(Component component, Topology topology, PlatformHome home, Readiness readiness) {
        Optional<ProcessHandle> process = RunningProcesses.of(component, topology, home);
        String health = process.isPresent() ? readiness.of(component) : "stopped";
        System.out.printf(
                ROW,
                component.name(),
                process.map(found -> Long.toString(found.pid())).orElse("-"),
                component.port(),
                health);
        return Readiness.isReadyStatus(health);
    }
}
