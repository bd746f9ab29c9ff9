package com.ourspace.acceptance.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepAliveConnectionTest {

    private static final int CHUNKED = 0;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/whole", 200, "x".repeat(100_000), 100_000);
        serve("/chunked", 200, "y".repeat(100_000), CHUNKED);
        serve("/missing", 404, "no", 2);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsAnswersOfKnownLengthOneAfterTheOther() throws IOException {
        try (KeepAliveConnection connection = connection()) {
            assertThat(connection.ask(get("/whole"))).isEqualTo(200);
            assertThat(connection.ask(get("/whole"))).isEqualTo(200);
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void readsAnswersInChunksOneAfterTheOther() throws IOException {
        try (KeepAliveConnection connection = connection()) {
            assertThat(connection.ask(get("/chunked"))).isEqualTo(200);
            assertThat(connection.ask(get("/chunked"))).isEqualTo(200);
        }
    }

    @Test
    void keepsTheBodyAndTheLocationOfAnAnswer() throws IOException {
        server.createContext("/created", exchange -> {
            exchange.getResponseHeaders().set("Location", "/v1/orders/7");
            exchange.sendResponseHeaders(202, 3);
            try (var out = exchange.getResponseBody()) {
                out.write("abc".getBytes());
            }
        });
        try (KeepAliveConnection connection = connection()) {
            assertThat(connection.exchange(get("/created"))).isEqualTo(new HttpAnswer(202, "/v1/orders/7", "abc"));
            assertThat(connection.exchange(get("/chunked")).body()).isEqualTo("y".repeat(100_000));
        }
    }

    @Test
    void tellsAnErrorByItsStatus() throws IOException {
        try (KeepAliveConnection connection = connection()) {
            assertThat(connection.ask(get("/missing"))).isEqualTo(404);
        }
    }

    @Test
    void connectsAgainAfterTheServerHasClosedTheConnection() throws IOException {
        server.createContext("/last", exchange -> {
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        try (KeepAliveConnection connection = connection()) {
            assertThat(connection.ask(get("/last"))).isEqualTo(200);
            assertThat(connection.ask(get("/last"))).isEqualTo(200);
        }
    }

    private KeepAliveConnection connection() {
        return new KeepAliveConnection(api());
    }

    private byte[] get(String path) {
        return new HttpRequests(api()).get(path);
    }

    private URI api() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void serve(String path, int status, String body, int length) {
        server.createContext(path, exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(status, length);
            try (var out = exchange.getResponseBody()) {
                out.write(body.getBytes());
            }
        });
    }
}
