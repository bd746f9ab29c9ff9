package com.ourspace.standalone;

import com.ourspace.embedded.PidFile;
import com.ourspace.standalone.demo.DemoCommand;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** The commands of {@code ./ourspace} that run on the built platform. Each returns its exit code. */
@Command(name = "ourspace")
public final class Main {

    private static final String STATUS_ROW = "%-12s %8s %6s  %s%n";

    @Option(names = "--home", defaultValue = "${env:OURSPACE_HOME:-.ourspace}", scope = ScopeType.INHERIT)
    private Path home = Path.of(".ourspace");

    private Main() {}

    public static void main(String[] arguments) {
        StandardErrorFilter.install();
        // This comes before any thread starts, so that logging is configured once.
        LoggerFactory.getILoggerFactory();
        // Tomcat logs by java.util.logging; where several services share a JVM, none of them sets up the logs of all.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Main main = new Main();
        CommandLine commandLine = new CommandLine(main)
                .addSubcommand(new RebuildCommand(main::api))
                .addSubcommand(new DemoCommand(main::api));
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(messageOf(failure));
            return command.getCommandSpec().exitCodeOnExecutionException();
        });
        System.exit(commandLine.execute(arguments));
    }

    @Command(name = "up", description = "Start the platform and stay until Ctrl-C.")
    int up(
            @Option(names = "--separate", description = "A process for each component, as in production.")
                    boolean separate,
            @Option(names = "--processors", defaultValue = "1", description = "Number of booking processors.")
                    int processors,
            @Option(names = "--apis", defaultValue = "1", description = "Number of APIs.") int apis,
            @Option(names = "--workers", defaultValue = "1", description = "Number of media workers.") int workers) {
        PlatformHome platformHome = home();
        Topology topology =
                Topology.of(new ProcessLayout(separate, processors, apis, workers), Ports.of(System.getenv()));
        try (HomeLock lock = HomeLock.take(platformHome)) {
            StaleProcesses.end(platformHome);
            List<String> busy = topology.busyPorts();
            if (!busy.isEmpty()) {
                busy.forEach(System.err::println);
                return 1;
            }
            lock.announce();
            return new Launcher(platformHome, topology, System.out).run();
        }
    }

    /** Stops the platform of this home from another terminal, including processes that a killed platform left. */
    @Command(name = "down", description = "Stop the platform.")
    int down() {
        PlatformHome platformHome = home();
        PidFile launcher = platformHome.launcherPidFile();
        boolean ran = launcher.process().isPresent();
        launcher.end();
        int staleProcesses = StaleProcesses.end(platformHome);
        if (ran) {
            System.out.println("Stopped.");
        } else if (staleProcesses > 0) {
            System.out.printf("Stopped what a killed platform left running (%d).%n", staleProcesses);
        } else {
            System.out.printf("Nothing runs on %s.%n", platformHome.root());
        }
        return 0;
    }

    /** The exit code is 0 if all components are ready. */
    @Command(name = "status", description = "Show each component with pid, port and health.")
    int status() {
        Optional<Topology> topology = topology();
        if (topology.isEmpty()) {
            System.out.println("Nothing ever ran on " + home().root() + ".");
            return 1;
        }
        System.out.printf(STATUS_ROW, "NAME", "PID", "PORT", "HEALTH");
        boolean allReady = true;
        try (Readiness readiness = new Readiness()) {
            for (Component component : topology.get().components()) {
                allReady &= show(component, topology.get(), readiness);
            }
        }
        return allReady ? 0 : 1;
    }

    private boolean show(Component component, Topology topology, Readiness readiness) {
        Optional<ProcessHandle> process = RunningProcesses.of(component, topology, home());
        String health = process.isPresent() ? readiness.of(component) : "stopped";
        System.out.printf(
                STATUS_ROW,
                component.name(),
                process.map(found -> Long.toString(found.pid())).orElse("-"),
                component.port(),
                health);
        return Readiness.isReadyStatus(health);
    }

    @Command(name = "start", description = "Start one stopped process of a platform that runs with --separate.")
    int start(@Parameters(paramLabel = "NAME", description = "As status shows it, e.g. processor-1.") String name) {
        Topology topology = topology()
                .filter(loaded -> loaded.processLayout().separate())
                .orElseThrow(() -> new IllegalStateException("Nothing runs with --separate on " + home().root() + "."));
        Platform.in(home(), topology, new Progress(System.out)).startProcess(name);
        return 0;
    }

    /** Runs one component until its process is told to end. */
    @Command(name = "run", hidden = true)
    int run(@Parameters String name) throws InterruptedException, IOException {
        PlatformHome platformHome = home();
        Topology topology = topology()
                .orElseThrow(
                        () -> new IllegalStateException("There is no topology file in " + platformHome.root() + "."));
        Component component = topology.component(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no component " + name + "."));
        LocalComponent running =
                LocalComponent.start(component, platformHome, new ServiceSettings(topology, platformHome.secrets()));
        Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "stop"));
        Files.createFile(platformHome.readyFile(component));
        Thread.currentThread().join();
        return 0;
    }

    /** Trains the JVMs of the services for container images. */
    @Command(name = "train", hidden = true)
    int train(@Parameters Path images) throws InterruptedException {
        new Training(
                        images,
                        home(),
                        Topology.of(new ProcessLayout(true, 1, 1, 1), Ports.of(System.getenv())),
                        System.out)
                .run();
        return 0;
    }

    private PlatformHome home() {
        return new PlatformHome(home);
    }

    /** The topology of the platform that was started last on this home, if there was one. */
    private Optional<Topology> topology() {
        return Topology.load(home().topologyFile());
    }

    /** The address of the API of the platform that was started last. */
    private URI api() {
        int port = topology()
                .map(topology -> topology.first(Role.API).port())
                .orElseGet(() -> Ports.of(System.getenv()).port(Role.API, 1));
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The message of a failure, with its type if the message alone is not a sentence. */
    private static String messageOf(Exception failure) {
        String message = failure.getMessage();
        boolean ours = failure instanceof IllegalStateException || failure instanceof IllegalArgumentException;
        return ours && message != null ? message : failure.toString();
    }
}
