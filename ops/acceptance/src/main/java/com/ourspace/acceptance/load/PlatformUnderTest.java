package com.ourspace.acceptance.load;

import com.ourspace.standalone.Ports;
import com.ourspace.standalone.Role;
import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.SpacePage;
import com.ourspace.standalone.demo.DemoSpaces;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/** The platform, started by {@code ./ourspace} with a home and ports of its own, or already running. */
final class PlatformUnderTest implements SystemUnderTest {

    private static final Duration START_PATIENCE = Duration.ofMinutes(5);
    private static final Duration DEMO_PATIENCE = Duration.ofMinutes(10);
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final String script;
    private final Path home;
    private final URI api;
    private final Map<String, String> environment;
    private final boolean started;

    private PlatformUnderTest(String script, Path home, URI api, Map<String, String> environment, boolean started) {
        this.script = script;
        this.home = home;
        this.api = api;
        this.environment = environment;
        this.started = started;
    }

    /** The platform that runs already on this home; it is not stopped afterwards. */
    static PlatformUnderTest running(String script, Path home, URI api) {
        if (!Answering.within(Duration.ofSeconds(1), api, "/v1/spaces?limit=1", () -> true)) {
            throw new IllegalStateException("Nothing answers on " + api + ": start ./ourspace up first.");
        }
        return new PlatformUnderTest(
                script, home, api, Map.of("OURSPACE_HOME", home.toAbsolutePath().toString()), false);
    }

    /** Starts a platform on this home, and returns when its demo spaces are listed. */
    static PlatformUnderTest start(String script, Path home) {
        Map<String, String> environment = new HashMap<>();
        environment.put("OURSPACE_HOME", home.toAbsolutePath().toString());
        Ports ports = Ports.free();
        for (Role role : Role.values()) {
            environment.put(role.portVariable(), Integer.toString(ports.port(role, 1)));
        }
        environment.put(Ports.MANAGEMENT_VARIABLE, Integer.toString(ports.managementPort(1)));
        String port = Objects.requireNonNull(environment.get(Role.API.portVariable()));
        PlatformUnderTest service =
                new PlatformUnderTest(script, home, URI.create("http://127.0.0.1:" + port), environment, true);
        try {
            service.awaitDemoSpaces(service.up());
            return service;
        } catch (RuntimeException failed) {
            service.close();
            throw failed;
        }
    }

    private Process up() {
        Path log = home.resolveSibling("platform.log");
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process up = command("up")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!Answering.within(START_PATIENCE, api, "/v1/spaces?limit=1", up::isAlive)) {
                throw new IllegalStateException("The platform does not start; see " + log);
            }
            return up;
        } catch (IOException unwilling) {
            throw new UncheckedIOException(unwilling);
        }
    }

    private void awaitDemoSpaces(Process up) {
        long giveUpAt = System.nanoTime() + DEMO_PATIENCE.toNanos();
        try (PlatformClient client = new PlatformClient(api)) {
            while (count(client) < DemoSpaces.all().size()) {
                if (!up.isAlive() || System.nanoTime() > giveUpAt) {
                    throw new IllegalStateException("The demo spaces are not all listed.");
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private static int count(PlatformClient client) {
        SpacePage page = client.spaces("limit=50");
        int count = page.items().size();
        while (page.nextCursor() != null) {
            page = client.spaces("limit=50&cursor=" + page.nextCursor());
            count += page.items().size();
        }
        return count;
    }

    @Override
    public String name() {
        return "platform";
    }

    @Override
    public URI api() {
        return api;
    }

    @Override
    public ResourceMeter meter() {
        return ResourceMeter.of(home);
    }

    @Override
    public boolean acceptsFirst() {
        return true;
    }

    /** Runs {@code ./ourspace check}. */
    @Override
    public boolean isWhole() {
        return run("check") == 0;
    }

    @Override
    public void close() {
        if (started) {
            run("down");
        }
    }

    private int run(String command) {
        try {
            return command(command).inheritIO().start().waitFor();
        } catch (IOException unwilling) {
            throw new UncheckedIOException(unwilling);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + command, stopped);
        }
    }

    private ProcessBuilder command(String command) {
        ProcessBuilder builder = new ProcessBuilder("bash", script, command)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().putAll(environment);
        return builder;
    }
}
