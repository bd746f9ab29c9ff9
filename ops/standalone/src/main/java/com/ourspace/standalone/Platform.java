package com.ourspace.standalone;

import com.ourspace.standalone.kakao.FakeKakao;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The platform with one process per component, as in production. Each process can be killed, frozen and started alone.
 *
 * <p>Only the stand-in for Kakao runs in the JVM that starts the platform.
 */
public final class Platform implements AutoCloseable {

    private final PlatformHome home;
    private final Topology topology;
    private final Progress progress;
    private volatile boolean closing;
    private @Nullable FakeKakao kakao;

    private Platform(PlatformHome home, Topology topology, Progress progress) {
        this.home = home;
        this.topology = topology;
        this.progress = progress;
    }

    /**
     * Starts every component and returns when a booking would succeed.
     *
     * @param directory folder of this platform alone; data of an earlier run is used again
     * @param out receives progress messages
     */
    public static Platform start(Path directory, ProcessLayout processLayout, Ports ports, PrintStream out) {
        Platform platform = in(new PlatformHome(directory), Topology.of(processLayout, ports), new Progress(out));
        try {
            platform.startAll();
            return platform;
        } catch (RuntimeException failed) {
            platform.close();
            throw failed;
        }
    }

    static Platform in(PlatformHome home, Topology topology, Progress progress) {
        return new Platform(home, topology, progress);
    }

    void startAll() {
        StaleProcesses.end(home);
        topology.save(home.topologyFile());
        kakao = FakeKakao.start(topology.first(Role.KAKAO).port(), ServiceSettings.KAKAO_APP_ID);
        startTogether(topology.infrastructure().stream()
                .filter(component -> component.role() != Role.KAKAO)
                .toList());
        startTogether(topology.services());
    }

    /** All components that have a process of their own. */
    public List<PlatformProcess> processes() {
        return topology.components().stream()
                .filter(component -> component.role() != Role.KAKAO)
                .map(component ->
                        new PlatformProcess(component, home.pidFile(component).process(), home.log(component)))
                .toList();
    }

    public PlatformProcess process(String name) {
        return processes().stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no process " + name));
    }

    /** Ends a process at once, as kill -9 does; returns when it is gone. */
    public void kill(String name) {
        ProcessHandle process = requireAlive(name);
        ProcessSignal.KILL.send(process);
        process.onExit().join();
    }

    /** Freezes a process, as SIGSTOP does. */
    public void pause(String name) {
        ProcessSignal.STOP.send(requireAlive(name));
    }

    /** Wakes a frozen process. */
    public void resume(String name) {
        ProcessSignal.CONT.send(requireAlive(name));
    }

    /** Starts a process that does not run, and returns when it is ready. */
    public void startProcess(String name) {
        launchProcess(name);
        awaitReady(process(name).component());
    }

    /** Starts a process that does not run, without waiting for it. */
    public void launchProcess(String name) {
        PlatformProcess process = process(name);
        if (process.isAlive()) {
            throw new IllegalStateException(name + " runs already");
        }
        launch(process.component());
    }

    /** Waits until the component is ready. */
    public void awaitReady(String name) {
        awaitReady(process(name).component());
    }

    /** The address of the first API. */
    public URI api() {
        return apis().getFirst();
    }

    public List<URI> apis() {
        return topology.components(Role.API).stream()
                .map(component -> URI.create("http://127.0.0.1:" + component.port()))
                .toList();
    }

    /** The addresses of its log and its databases. */
    public Stores stores() {
        return Stores.of(topology, home.secrets());
    }

    /** Stops every process, services first. */
    @Override
    public void close() {
        closing = true;
        StaleProcesses.end(home);
        FakeKakao stopping = kakao;
        if (stopping != null) {
            stopping.close();
        }
    }

    boolean isClosing() {
        return closing;
    }

    private void startTogether(List<Component> components) {
        components.forEach(this::launch);
        components.forEach(this::awaitReady);
    }

    private void launch(Component component) {
        if (component.role() == Role.DATABASE) {
            LocalComponent.start(component, home, new ServiceSettings(topology, home.secrets()));
        } else {
            JavaProcess.launch(component, home);
        }
    }

    private void awaitReady(Component component) {
        if (component.role() == Role.DATABASE) {
            return;
        }
        Optional<ProcessHandle> process = home.pidFile(component).process();
        try (Readiness readiness = new Readiness()) {
            Readiness.await(
                    () -> isReady(component, process, readiness),
                    () -> "%s does not get ready; see %s".formatted(component.name(), home.log(component)));
        }
        progress.report(
                "%s is ready on 127.0.0.1:%d (pid %d)",
                component.name(),
                component.port(),
                process.map(ProcessHandle::pid).orElse(0L));
    }

    private boolean isReady(Component component, Optional<ProcessHandle> process, Readiness readiness) {
        if (Files.exists(home.readyFile(component)) && readiness.isReady(component)) {
            return true;
        }
        if (closing) {
            throw new IllegalStateException("The platform stops before " + component.name() + " was ready");
        }
        if (process.filter(ProcessHandle::isAlive).isEmpty()) {
            throw new IllegalStateException("%s ended; see %s".formatted(component.name(), home.log(component)));
        }
        return false;
    }

    private ProcessHandle requireAlive(String name) {
        return process(name).process().orElseThrow(() -> new IllegalStateException(name + " does not run"));
    }
}
