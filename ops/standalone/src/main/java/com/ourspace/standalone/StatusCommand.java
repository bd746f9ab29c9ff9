package com.ourspace.standalone;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows each part with its process, its port and whether it works; 0 if all do. */
@Command(name = "status", description = "Show each part with pid, port and health.")
final class StatusCommand implements Callable<Integer> {

    private static final String ROW = "%-12s %8s %6s  %s%n";

    private final Main main;

    StatusCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        PlatformHome home = main.home();
        Optional<Topology> topology = Topology.load(home.planFile());
        if (topology.isEmpty()) {
            System.out.println("Nothing ever ran on " + home.root() + ".");
            return 1;
        }
        System.out.printf(ROW, "NAME", "PID", "PORT", "HEALTH");
        boolean allWell = true;
        try (Readiness readiness = new Readiness()) {
            for (Component component : topology.get().components()) {
                allWell &= show(component, topology.get(), home, readiness);
            }
        }
        return allWell ? 0 : 1;
    }

    private static boolean show(Component component, Topology topology, PlatformHome home, Readiness readiness) {
        Optional<ProcessHandle> process = process(component, topology, home);
        String health = process.isPresent() ? readiness.of(component) : "stopped";
        System.out.printf(
                ROW,
                component.name(),
                process.map(found -> Long.toString(found.pid())).orElse("-"),
                component.port(),
                health);
        return Readiness.isGood(health);
    }

    private static Optional<ProcessHandle> process(Component component, Topology topology, PlatformHome home) {
        boolean ownProcess = component.role() == Role.DATABASE
                || (topology.processLayout().separate() && component.role() != Role.KAKAO);
        return (ownProcess ? home.pidFile(component) : home.launcherPidFile()).process();
    }
}
