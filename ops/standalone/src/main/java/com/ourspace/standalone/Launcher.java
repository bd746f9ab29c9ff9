package com.ourspace.standalone;

import com.ourspace.standalone.demo.DemoData;
import java.io.PrintStream;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Runs {@code up}: starts the platform, prints its addresses, monitors it, and stops it in order. */
final class Launcher {

    private final PlatformHome home;
    private final Topology topology;
    private final PrintStream out;
    private final Progress progress;
    private volatile @Nullable Thread demoDataLoader;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Launcher(PlatformHome home, Topology topology, PrintStream out) {
        this.home = home;
        this.topology = topology;
        this.out = out;
        this.progress = new Progress(out);
    }

    /** Runs until the platform is told to stop. */
    int run() {
        return topology.processLayout().separate() ? runSeparately() : runInThisJvm();
    }

    private int runInThisJvm() {
        topology.save(home.topologyFile());
        OneJvm platform = new OneJvm(home, new ServiceSettings(topology, home.secrets()), progress);
        stopAtExit(platform);
        progress.report("Starting everything in one JVM; data, logs and secrets are in %s", home.root());
        platform.start();
        awaitReadiness();
        announce();
        loadDemoData();
        return awaitStop();
    }

    private int runSeparately() {
        Platform platform = Platform.in(home, topology, progress);
        stopAtExit(platform);
        progress.report("Starting a process for each component; data, logs and secrets are in %s", home.root());
        platform.startAll();
        announce();
        new ProcessMonitor(platform, out).start();
        loadDemoData();
        return awaitStop();
    }

    private void stopAtExit(AutoCloseable platform) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform), "stop"));
    }

    /** Loads the demo data in the background, once per home: booking works as soon as the first spaces exist. */
    private void loadDemoData() {
        URI api = URI.create("http://127.0.0.1:" + topology.first(Role.API).port());
        demoDataLoader = Thread.ofVirtual().name("demo-data").start(() -> DemoData.load(api, home.root(), out));
    }

    private void stop(AutoCloseable platform) {
        progress.report("Stopping");
        Thread demoData = demoDataLoader;
        if (demoData != null) {
            demoData.interrupt();
        }
        try {
            platform.close();
            progress.report("Stopped; the next ./ourspace up continues from here");
        } catch (Exception failed) {
            progress.report("It did not stop cleanly: %s", failed);
        }
        home.launcherPidFile().delete();
        stopped.countDown();
    }

    private int awaitStop() {
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private void awaitReadiness() {
        try (Readiness readiness = new Readiness()) {
            readiness.await(topology.services());
        }
    }

    private void announce() {
        String api = "http://127.0.0.1:" + topology.first(Role.API).port();
        out.println();
        progress.report("A booking would work now.");
        out.printf(
                """

                  API             %s/v1
                  API, described  %s/docs
                  Kafka           127.0.0.1:%d
                  Database        127.0.0.1:%d
                    Images          http://127.0.0.1:%d
                  Sign in with    POST %s/v1/auth/kakao {"accessToken":"demo-1"}

                Ctrl-C or ./ourspace down stops it.
                %n""",
                api,
                api,
                topology.first(Role.KAFKA).port(),
                topology.first(Role.DATABASE).port(),
                topology.first(Role.S3).port(),
                api);
    }
}
