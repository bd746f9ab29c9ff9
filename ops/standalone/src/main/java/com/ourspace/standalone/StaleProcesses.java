package com.ourspace.standalone;

import com.ourspace.embedded.PidFile;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Ends the processes of a platform whose pid files are there: at its end, or before the next start when it was killed.
 */
final class StaleProcesses {

    private StaleProcesses() {}

    /**
     * Ends services first; returns when all are gone.
     *
     * @return how many processes were there
     */
    static int end(PlatformHome home) {
        List<Component> components =
                Topology.load(home.planFile()).map(Topology::components).orElse(List.of());
        int there = (int) components.stream()
                .filter(component -> home.pidFile(component).process().isPresent())
                .count();
        for (Role role : List.of(Role.values()).reversed()) {
            endTogether(
                    components.stream()
                            .filter(component -> component.role() == role)
                            .toList(),
                    home);
        }
        return there;
    }

    private static void endTogether(List<Component> components, PlatformHome home) {
        try (ExecutorService enders = Executors.newVirtualThreadPerTaskExecutor()) {
            components.forEach(component -> enders.submit(() -> end(home.pidFile(component))));
        }
    }

    private static void end(PidFile pidFile) {
        // One that is frozen does not hear that it should end.
        pidFile.process().ifPresent(ProcessSignal.CONT::send);
        pidFile.end();
    }
}
