package com.ourspace.standalone;

import com.ourspace.api.ApiApplication;
import com.ourspace.booking.BookingProcessorApplication;
import com.ourspace.media.MediaWorkerApplication;
import com.ourspace.standalone.demo.DemoCommand;
import com.ourspace.standalone.demo.DemoData;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Lets the JVM of each service learn what it loads and runs, for container images: the service runs from the jars of
 * its image, on a platform that exists for this alone, and when it ends, its JVM stores an AOT cache.
 *
 * <p>A folder for each service, named like its Maven module, has the file {@value #CLASS_PATH}, with absolute paths;
 * {@value #CACHE} is added to it. The JVM that uses the cache needs the same jars with the same times, in the same
 * order, under any common folder.
 */
final class Training {

    private static final String CLASS_PATH = "class-path";
    private static final String CACHE = "jvm.aot";
    private static final int SPACES = 24;
    private static final int MINUTES_TO_STORE = 5;

    private final Path images;
    private final PlatformHome home;
    private final Topology topology;
    private final ServiceSettings settings;
    private final PrintStream out;

    /**
     * Prepares a training run.
     *
     * @param images the folder with a folder for each service
     * @param home a new home
     * @param topology one of each service
     */
    Training(Path images, PlatformHome home, Topology topology, PrintStream out) {
        this.images = images;
        this.home = home;
        this.topology = topology;
        this.settings = new ServiceSettings(topology, home.secrets());
        this.out = out;
    }

    /** Returns when every cache is stored. */
    void run() throws InterruptedException {
        topology.save(home.topologyFile());
        List<Process> services = new ArrayList<>();
        try (OneJvm infrastructure = new OneJvm(home, settings, new Progress(out));
                Readiness readiness = new Readiness()) {
            infrastructure.startInfrastructure();
            topology.services().forEach(component -> services.add(launch(component)));
            readiness.await(topology.services());
            DemoData.load(api(), home.root(), SPACES, out);
            new DemoCommand(this::api).call();
            for (Process service : services) {
                service.destroy();
            }
            for (Process service : services) {
                require(service.waitFor(MINUTES_TO_STORE, TimeUnit.MINUTES), "A service does not end");
            }
        } finally {
            services.forEach(Process::destroyForcibly);
        }
        for (Component component : topology.services()) {
            Path cache = folder(component.role()).resolve(CACHE);
            require(Files.exists(cache), "Nothing was stored in " + cache);
        }
    }

    private Process launch(Component component) {
        Path folder = folder(component.role());
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:AOTCacheOutput=" + folder.resolve(CACHE),
                    "-cp",
                    Files.readString(folder.resolve(CLASS_PATH)).strip(),
                    mainClass(component.role()).getName()));
            command.addAll(List.of(settings.arguments(component, home.directory(component))));
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(home.log(component).toFile())
                    .start();
        } catch (IOException unwilling) {
            throw new UncheckedIOException(unwilling);
        }
    }

    private Path folder(Role role) {
        return images.resolve(
                switch (role) {
                    case API -> "api";
                    case PROCESSOR -> "booking-processor";
                    case WORKER -> "media-worker";
                    case DATABASE, KAFKA, S3, KAKAO -> throw new IllegalArgumentException(role + " is no service");
                });
    }

    private static Class<?> mainClass(Role role) {
        return switch (role) {
            case API -> ApiApplication.class;
            case PROCESSOR -> BookingProcessorApplication.class;
            case WORKER -> MediaWorkerApplication.class;
            case DATABASE, KAFKA, S3, KAKAO -> throw new IllegalArgumentException(role + " is no service");
        };
    }

    private URI api() {
        return URI.create("http://127.0.0.1:" + topology.first(Role.API).port());
    }

    private static void require(boolean met, String problem) {
        if (!met) {
            throw new IllegalStateException(problem);
        }
    }
}
