package com.ourspace.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs one component until its process is told to end. */
@Command(name = "run", hidden = true)
final class RunCommand implements Callable<Integer> {

    private final Main main;

    @Parameters(index = "0")
    private String name = "";

    RunCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        PlatformHome home = main.home();
        Topology topology = Topology.load(home.topologyFile())
                .orElseThrow(() -> new IllegalStateException("There is no topology file in " + home.root() + "."));
        Component component = topology.component(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no component " + name + "."));
        LocalComponent running = LocalComponent.start(component, home, new ServiceSettings(topology, home.secrets()));
        Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "stop"));
        Files.createFile(home.readyFile(component));
        Thread.currentThread().join();
        return 0;
    }
}
