package com.ourspace.standalone;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Starts a process that has ended, while the others run. */
@Command(name = "start", description = "Start one stopped process of a platform that runs with --separate.")
final class StartCommand implements Callable<Integer> {

    private final Main main;

    @Parameters(index = "0", paramLabel = "NAME", description = "As status shows it, e.g. processor-1.")
    private String name = "";

    StartCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        PlatformHome home = main.home();
        Topology topology = Topology.load(home.topologyFile())
                .filter(loaded -> loaded.processLayout().separate())
                .orElseThrow(() -> new IllegalStateException("Nothing runs with --separate on " + home.root() + "."));
        Platform.in(home, topology, new Progress(System.out)).startProcess(name);
        return 0;
    }
}
