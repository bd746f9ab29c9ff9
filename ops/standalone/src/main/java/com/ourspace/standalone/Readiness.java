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

/** Asks parts whether they work. */
final class Readiness implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** A service that misses a part asks each of them for a second or so, and then says which it is. */
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /**
     * "ready" for a service that would do its job, "listening" for a part that can only be knocked at, or what is
     * wrong.
     */
    String of(Component component) {
        return component.role().isService() ? ask(component) : knock(component);
    }

    boolean isReady(Component component) {
        return isGood(of(component));
    }

    static boolean isGood(String answer) {
        return "ready".equals(answer) || "listening".equals(answer);
    }

    /** Returns when all of them are ready. */
    void await(List<Component> components) {
        long giveUpAt = System.nanoTime() + START_PATIENCE.toNanos();
        for (Component component : components) {
            while (!isReady(component)) {
                if (System.nanoTime() > giveUpAt) {
                    throw new IllegalStateException(
                            "%s does not get ready: %s".formatted(component.name(), of(component)));
                }
                pause();
            }
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
                    HttpRequest.newBuilder(uri).timeout(ANSWER_PATIENCE).build(), BodyHandlers.ofString());
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

    private static String knock(Component component) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), component.port()), (int)
                    PATIENCE.toMillis());
            return "listening";
        } catch (IOException nobody) {
            return "no answer";
        }
    }
}
