package com.ourspace.standalone;

import com.ourspace.embedded.PidFile;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Ends the processes of a platform whose pid files are there: at its end, or before the next start when it was killed.
 */
final class Leftovers {

    private Leftovers() {}

    /**
     * Ends services first; returns when all are gone.
     *
     * @return how many processes were there
     */
    static int end(PlatformHome home) {
        List<Part> parts = Plan.load(home.planFile()).map(Plan::parts).orElse(List.of());
        int there = (int) parts.stream()
                .filter(part -> home.pidFile(part).process().isPresent())
                .count();
        for (Role role : List.of(Role.values()).reversed()) {
            endTogether(parts.stream().filter(part -> part.role() == role).toList(), home);
        }
        return there;
    }

    private static void endTogether(List<Part> parts, PlatformHome home) {
        try (ExecutorService enders = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.forEach(part -> enders.submit(() -> end(home.pidFile(part))));
        }
    }

    private static void end(PidFile pidFile) {
        // One that is frozen does not hear that it should end.
        pidFile.process().ifPresent(ProcessSignal.CONT::send);
        pidFile.end();
    }
}
