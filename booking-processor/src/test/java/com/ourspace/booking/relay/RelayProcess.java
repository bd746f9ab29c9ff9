package com.ourspace.booking.relay;

import com.ourspace.messaging.KafkaClients;
import com.ourspace.messaging.tracing.Tracing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** A relay in a JVM of its own, which can be paused and killed; it ends when its input does. */
final class RelayProcess implements AutoCloseable {

    private final Process process;

    private RelayProcess(Process process) {
        this.process = process;
    }

    static RelayProcess start(String bootstrapServers, String jdbcUrl, RelaySettings settings) throws IOException {
        return new RelayProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RelayProcess.class.getName(),
                        bootstrapServers,
                        jdbcUrl,
                        settings.username(),
                        settings.password())
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    public static void main(String[] args) throws IOException {
        OutboxLocation address = OutboxLocation.of(args[1]);
        RelaySettings settings = new RelaySettings(args[2], args[3], null, RelayFixture.SESSION);
        RelayDatabase database = new RelayDatabase(address, settings.username(), settings.password());
        KafkaClients kafka = KafkaClients.of(args[0], Map.of());
        RelayProgress progress = new RelayProgress(Clock.systemUTC(), new SimpleMeterRegistry());
        new RelayFactory(
                        settings,
                        kafka,
                        address,
                        database,
                        new KafkaRowPublisher(kafka, Tracing.off()),
                        database,
                        progress)
                .relay()
                .start();
        while (System.in.read() >= 0) {
            continue;
        }
        Runtime.getRuntime().halt(0);
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
