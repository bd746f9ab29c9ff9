package com.ourspace.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Checks whether components are ready. */
final class Readiness implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    /**
     * The timeout of a readiness request. A service whose dependency is down tries each dependency for about a second
     * before it answers.
     */
    private static final Duration READINESS_TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    /**
     * The status of a component: "ready" for a service whose readiness is UP, "listening" for infrastructure that
     * accepts connections, or the problem.
     */
    String of(Component component) {
        return component.role().isService() ? ask(component) : connect(component);
    }

    boolean isReady(Component component) {
        return isReadyStatus(of(component));
    }

    static boolean isReadyStatus(String status) {
        return "ready".equals(status) || "listening".equals(status);
    }

    /** Waits until all of these components are ready. */
    void await(List<Component> components) {
        for (Component component : components) {
            await(
                    () -> isReady(component),
                    () -> "%s does not get ready: %s".formatted(component.name(), of(component)));
        }
    }

    /**
     * Waits until the condition is true.
     *
     * @param problem the message of the exception if it is not true after three minutes
     */
    static void await(BooleanSupplier condition, Supplier<String> problem) {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(problem.get());
            }
            pause();
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private String ask(Component component) {
        URI uri = URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(component.managementPort()));
        try {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(uri).timeout(READINESS_TIMEOUT).build(), BodyHandlers.ofString());
            return response.statusCode() == 200
                    ? "ready"
                    : "not ready (%d %s)".formatted(response.statusCode(), response.body());
        } catch (IOException noAnswer) {
            return "no answer";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "no answer";
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_INTERVAL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String connect(Component component) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), component.port()), (int)
                    TIMEOUT.toMillis());
            return "listening";
        } catch (IOException nobody) {
            return "no answer";
        }
    }
}
