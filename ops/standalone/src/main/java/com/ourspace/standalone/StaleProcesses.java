package com.ourspace.standalone;

import com.ourspace.embedded.PidFile;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Ends the processes that the pid files of a platform name: when it stops, or before the next start if it was killed.
 */
final class StaleProcesses {

    private StaleProcesses() {}

    /**
     * Ends the processes, services first, and waits until all are gone.
     *
     * @return the number of processes that ran
     */
    static int end(PlatformHome home) {
        List<Component> components =
                Topology.load(home.topologyFile()).map(Topology::components).orElse(List.of());
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
        // A frozen process does not receive the signal to end.
        pidFile.process().ifPresent(ProcessSignal.CONT::send);
        pidFile.end();
    }
}
