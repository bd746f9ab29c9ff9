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
        Optional<Plan> plan = Plan.load(home.planFile());
        if (plan.isEmpty()) {
            System.out.println("Nothing ever ran on " + home.root() + ".");
            return 1;
        }
        System.out.printf(ROW, "NAME", "PID", "PORT", "HEALTH");
        boolean allWell = true;
        try (Readiness readiness = new Readiness()) {
            for (Part part : plan.get().parts()) {
                allWell &= show(part, plan.get(), home, readiness);
            }
        }
        return allWell ? 0 : 1;
    }

    private static boolean show(Part part, Plan plan, PlatformHome home, Readiness readiness) {
        Optional<ProcessHandle> process = process(part, plan, home);
        String health = process.isPresent() ? readiness.of(part) : "stopped";
        System.out.printf(
                ROW,
                part.name(),
                process.map(found -> Long.toString(found.pid())).orElse("-"),
                part.port(),
                health);
        return Readiness.isGood(health);
    }

    private static Optional<ProcessHandle> process(Part part, Plan plan, PlatformHome home) {
        boolean ownProcess = part.role() == Role.DATABASE || (plan.layout().separate() && part.role() != Role.KAKAO);
        return (ownProcess ? home.pidFile(part) : home.launcherPidFile()).process();
    }
}
