package com.ourspace.standalone;

import com.ourspace.standalone.demo.DemoData;
import java.io.PrintStream;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** The life of {@code up}: start, say where everything is, watch, and stop in order. */
final class Launcher {

    private final PlatformHome home;
    private final Topology topology;
    private final PrintStream out;
    private final Progress progress;
    private volatile @Nullable Thread filling;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Launcher(PlatformHome home, Topology topology, PrintStream out) {
        this.home = home;
        this.topology = topology;
        this.out = out;
        this.progress = new Progress(out);
    }

    /** Blocks until the platform is told to stop; the exit code. */
    int run() {
        return topology.processLayout().separate() ? runSeparately() : runInThisJvm();
    }

    private int runInThisJvm() {
        topology.save(home.planFile());
        OneJvm platform = new OneJvm(home, new ServiceSettings(topology, home.secrets()), progress);
        stopAtExit(platform);
        progress.say("Starting everything in one JVM; data, logs and secrets are in %s", home.root());
        platform.start();
        awaitReadiness();
        announce();
        fill();
        return awaitStop();
    }

    private int runSeparately() {
        Platform platform = Platform.in(home, topology, progress);
        stopAtExit(platform);
        progress.say("Starting a process for each part; data, logs and secrets are in %s", home.root());
        platform.startAll();
        announce();
        new Watch(platform, out).start();
        fill();
        return awaitStop();
    }

    private void stopAtExit(AutoCloseable platform) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform), "stop"));
    }

    /** Once, behind the scenes: booking works as soon as the first spaces are there. */
    private void fill() {
        URI api = URI.create("http://127.0.0.1:" + topology.first(Role.API).port());
        filling = Thread.ofVirtual().name("demo-data").start(() -> DemoData.load(api, home.root(), out));
    }

    private void stop(AutoCloseable platform) {
        progress.say("Stopping");
        Thread demoData = filling;
        if (demoData != null) {
            demoData.interrupt();
        }
        try {
            platform.close();
            progress.say("Stopped; the next ./ourspace up goes on from here");
        } catch (Exception failed) {
            progress.say("It did not stop cleanly: %s", failed);
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
        progress.say("A booking would work now.");
        out.printf(
                """

                  API             %s/v1
                  API, described  %s/docs
                  Kafka           127.0.0.1:%d
                  Database        127.0.0.1:%d
                  Pictures        http://127.0.0.1:%d
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
