package com.ourspace.standalone;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The processes of a platform that runs, for whoever measures them from outside. */
public final class RunningProcesses {

    private static final String PLATFORM = "platform";

    private RunningProcesses() {}

    /**
     * The pid of each process by its name: {@code platform} for the JVM that holds everything, and {@code database}; or
     * each component by its own name, where each has a process.
     *
     * @param directory the home folder of the platform
     * @return empty where none runs
     */
    public static Map<String, Long> of(Path directory) {
        PlatformHome home = new PlatformHome(directory);
        Map<String, Long> pids = new LinkedHashMap<>();
        Topology.load(home.topologyFile())
                .ifPresent(topology -> topology.components()
                        .reversed()
                        .forEach(component -> of(component, topology, home)
                                .ifPresent(process -> pids.putIfAbsent(
                                        hasOwnProcess(component, topology) ? component.name() : PLATFORM,
                                        process.pid()))));
        return pids;
    }

    /** The process that a component lives in; empty while it is down. */
    static Optional<ProcessHandle> of(Component component, Topology topology, PlatformHome home) {
        return (hasOwnProcess(component, topology) ? home.pidFile(component) : home.launcherPidFile()).process();
    }

    private static boolean hasOwnProcess(Component component, Topology topology) {
        return component.role() == Role.DATABASE
                || (topology.processLayout().separate() && component.role() != Role.KAKAO);
    }
}
