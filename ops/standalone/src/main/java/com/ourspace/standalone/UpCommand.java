package com.ourspace.standalone;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the platform and runs until it is told to stop. */
@Command(name = "up", description = "Start the platform and stay until Ctrl-C.")
final class UpCommand implements Callable<Integer> {

    private final Main main;

    @Option(names = "--separate", description = "A process for each component, as in production.")
    private boolean separate;

    @Option(names = "--processors", defaultValue = "1", description = "Number of booking processors.")
    private int processors = 1;

    @Option(names = "--apis", defaultValue = "1", description = "Number of APIs.")
    private int apis = 1;

    @Option(names = "--workers", defaultValue = "1", description = "Number of media workers.")
    private int workers = 1;

    UpCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        PlatformHome home = main.home();
        Topology topology =
                Topology.of(new ProcessLayout(separate, processors, apis, workers), Ports.of(System.getenv()));
        try (HomeLock lock = HomeLock.take(home)) {
            StaleProcesses.end(home);
            List<String> busy = topology.busyPorts();
            if (!busy.isEmpty()) {
                busy.forEach(System.err::println);
                return 1;
            }
            lock.announce();
            return new Launcher(home, topology, System.out).run();
        }
    }
}
