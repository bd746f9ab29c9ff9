package com.ourspace.standalone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The whole platform in this JVM, with the database as a child process. */
final class OneJvm implements AutoCloseable {

    private final PlatformHome home;
    private final ServiceSettings settings;
    private final Progress progress;
    private final ExecutorService starters = Executors.newCachedThreadPool();
    private final List<LocalComponent> running = new ArrayList<>();
    private boolean closing;

    OneJvm(PlatformHome home, ServiceSettings settings, Progress progress) {
        this.home = home;
        this.settings = settings;
        this.progress = progress;
    }

    /** Starts every component, infrastructure first and then services, and returns when all serve. */
    void start() {
        startInfrastructure();
        startTogether(settings.topology().services());
    }

    /** Starts what the services need, and returns when it serves. */
    void startInfrastructure() {
        startTogether(settings.topology().infrastructure());
    }

    /** Stops every component in reverse order, after those that are just starting. */
    @Override
    public void close() {
        synchronized (running) {
            closing = true;
        }
        starters.shutdown();
        try {
            if (!starters.awaitTermination(1, TimeUnit.MINUTES)) {
                progress.report("Some components are still starting; they are left running");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        for (Role role : List.of(Role.values()).reversed()) {
            running.stream()
                    .filter(component -> component.component().role() == role)
                    .forEach(this::stop);
        }
    }

    private void stop(LocalComponent component) {
        try {
            component.stop();
            progress.report("%s stopped", component.component().name());
        } catch (RuntimeException refused) {
            progress.report("%s did not stop cleanly: %s", component.component().name(), refused);
        }
        home.pidFile(component.component()).delete();
    }

    private void startTogether(List<Component> components) {
        List<CompletableFuture<Void>> starts = components.stream()
                .sorted(Comparator.comparing(Component::role))
                .map(component -> CompletableFuture.runAsync(() -> start(component), starters))
                .toList();
        try {
            starts.forEach(CompletableFuture::join);
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void start(Component component) {
        synchronized (running) {
            if (closing) {
                throw new IllegalStateException("The platform stops before " + component.name() + " was started");
            }
        }
        Thread.currentThread().setName("start-" + component.name());
        LocalComponent started = LocalComponent.start(component, home, settings);
        synchronized (running) {
            running.add(started);
        }
        progress.report("%s is up on 127.0.0.1:%d", component.name(), component.port());
    }
}
