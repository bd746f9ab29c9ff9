package com.ourspace.standalone;

import com.ourspace.standalone.kakao.FakeKakao;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The platform with a process for each part, as in production: each can be killed, frozen and started alone.
 *
 * <p>Only the stand-in for Kakao lives in the JVM that starts it.
 */
public final class Platform implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

    private final PlatformHome home;
    private final Plan plan;
    private final Progress progress;
    private volatile boolean closing;
    private @Nullable FakeKakao kakao;

    private Platform(PlatformHome home, Plan plan, Progress progress) {
        this.home = home;
        this.plan = plan;
        this.progress = progress;
    }

    /**
     * Starts every part and returns when a booking would work.
     *
     * @param directory of this platform alone; what an earlier run left there is gone on with
     * @param out where to say what happens
     */
    public static Platform start(Path directory, Layout layout, Ports ports, PrintStream out) {
        Platform platform = in(new PlatformHome(directory), Plan.of(layout, ports), new Progress(out));
        try {
            platform.startAll();
            return platform;
        } catch (RuntimeException failed) {
            platform.close();
            throw failed;
        }
    }

    static Platform in(PlatformHome home, Plan plan, Progress progress) {
        return new Platform(home, plan, progress);
    }

    void startAll() {
        Leftovers.end(home);
        plan.save(home.planFile());
        kakao = FakeKakao.start(plan.first(Role.KAKAO).port(), ServiceSettings.KAKAO_APP_ID);
        startTogether(plan.infrastructure().stream()
                .filter(part -> part.role() != Role.KAKAO)
                .toList());
        startTogether(plan.services());
    }

    /** All parts that have a process of their own. */
    public List<PlatformProcess> processes() {
        return plan.parts().stream()
                .filter(part -> part.role() != Role.KAKAO)
                .map(part -> new PlatformProcess(part, home.pidFile(part).process(), home.log(part)))
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

    /** Starts a process that is down; returns when it is ready. */
    public void startProcess(String name) {
        launchProcess(name);
        awaitReady(process(name).part());
    }

    /** Starts a process that is down, and does not wait for it. */
    public void launchProcess(String name) {
        PlatformProcess process = process(name);
        if (process.isAlive()) {
            throw new IllegalStateException(name + " runs already");
        }
        launch(process.part());
    }

    /** Returns when the part does its job. */
    public void awaitReady(String name) {
        awaitReady(process(name).part());
    }

    /** Where the first API listens. */
    public URI api() {
        return apis().getFirst();
    }

    public List<URI> apis() {
        return plan.parts(Role.API).stream()
                .map(part -> URI.create("http://127.0.0.1:" + part.port()))
                .toList();
    }

    /** Where its log and its tables are. */
    public Stores stores() {
        return Stores.of(plan, home.secrets());
    }

    /** Stops every process, services first. */
    @Override
    public void close() {
        closing = true;
        Leftovers.end(home);
        FakeKakao stopping = kakao;
        if (stopping != null) {
            stopping.close();
        }
    }

    boolean isClosing() {
        return closing;
    }

    private void startTogether(List<Part> parts) {
        parts.forEach(this::launch);
        parts.forEach(this::awaitReady);
    }

    private void launch(Part part) {
        if (part.role() == Role.DATABASE) {
            LocalPart.start(part, home, new ServiceSettings(plan, home.secrets()));
        } else {
            JavaProcess.launch(part, home);
        }
    }

    private void awaitReady(Part part) {
        if (part.role() == Role.DATABASE) {
            return;
        }
        Optional<ProcessHandle> process = home.pidFile(part).process();
        try (Readiness readiness = new Readiness()) {
            await(part, process, () -> Files.exists(home.readyFile(part)) && readiness.isReady(part));
        }
        progress.say(
                "%s is ready on 127.0.0.1:%d (pid %d)",
                part.name(), part.port(), process.map(ProcessHandle::pid).orElse(0L));
    }

    private void await(Part part, Optional<ProcessHandle> process, BooleanSupplier condition) {
        long giveUpAt = System.nanoTime() + START_PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (closing) {
                throw new IllegalStateException("The platform stops before " + part.name() + " was ready");
            }
            if (process.filter(ProcessHandle::isAlive).isEmpty()) {
                throw new IllegalStateException("%s ended; see %s".formatted(part.name(), home.log(part)));
            }
            if (System.nanoTime() > giveUpAt) {
                throw new IllegalStateException("%s does not get ready; see %s".formatted(part.name(), home.log(part)));
            }
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(POLL_INTERVAL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private ProcessHandle requireAlive(String name) {
        return process(name).process().orElseThrow(() -> new IllegalStateException(name + " does not run"));
    }
}
