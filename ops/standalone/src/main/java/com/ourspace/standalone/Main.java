package com.ourspace.standalone;

import com.ourspace.standalone.demo.DemoCommand;
import java.net.URI;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The commands of {@code ./ourspace} that run on the built platform. */
@Command(name = "ourspace")
public final class Main {

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
                .addSubcommand(new UpCommand(main))
                .addSubcommand(new DownCommand(main))
                .addSubcommand(new StatusCommand(main))
                .addSubcommand(new StartCommand(main))
                .addSubcommand(new RunCommand(main))
                .addSubcommand(new RebuildCommand(main::api))
                .addSubcommand(new DemoCommand(main::api));
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(messageOf(failure));
            return command.getCommandSpec().exitCodeOnExecutionException();
        });
        System.exit(commandLine.execute(arguments));
    }

    PlatformHome home() {
        return new PlatformHome(home);
    }

    /** The address of the API of the platform that was started last. */
    private URI api() {
        int port = Topology.load(home().topologyFile())
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
