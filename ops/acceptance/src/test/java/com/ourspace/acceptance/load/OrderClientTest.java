package com.ourspace.acceptance.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.reservation.Slot;
import com.ourspace.standalone.client.Session;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderClientTest {

    private static final Session GUEST = new Session(7, "guest", "token");
    private static final WantedSlot WISH = new WantedSlot(3, LocalDate.of(2030, 1, 2), Slot.NIGHT, 4);
    private static final String WAITING = "{\"id\":\"1\",\"status\":\"WAITING\"}";
    private static final String PENDING = "{\"id\":\"1\",\"status\":\"PENDING\"}";

    private final List<String> preferences = new CopyOnWriteArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final OrderFigures figures = new OrderFigures();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void pollsAnAcceptedOrderUntilItIsDecided() {
        serve("/v1/spaces/3/orders", 202, PENDING);
        server.createContext(
                "/v1/orders/1", exchange -> answer(exchange, 200, looks.incrementAndGet() < 3 ? PENDING : WAITING));

        ask(Follow.POLL);

        assertThat(figures.accepted().count()).isOne();
        assertThat(figures.decided().count()).isOne();
        assertThat(figures.outcomes()).hasToString("WAITING 1");
        assertThat(figures.errors().isEmpty()).isTrue();
        assertThat(preferences).containsExactly("null", "wait=10", "wait=10", "wait=10");
    }

    @Test
    void takesTheDecisionFromThePostWhereItIsThere() {
        serve("/v1/spaces/3/orders", 200, WAITING);

        ask(Follow.PREFER_ON_POST);

        assertThat(figures.accepted().count()).isZero();
        assertThat(figures.decided().count()).isOne();
        assertThat(preferences).containsExactly("wait=10");
    }

    @Test
    void countsWhatIsNeitherAcceptedNorDecided() {
        serve("/v1/spaces/3/orders", 503, "{\"code\":\"DEPENDENCY_DOWN\"}");

        ask(Follow.POLL);

        assertThat(figures.errors()).hasToString("503 DEPENDENCY_DOWN 1");
        assertThat(figures.decided().count()).isZero();
    }

    @Test
    void findsLaterWhatBecameOfOrdersNobodyWaitedFor() {
        serve("/v1/spaces/3/orders", 202, PENDING);
        serve("/v1/orders/1", 200, WAITING);
        ask(Follow.NOT_AT_ALL);
        assertThat(figures.outcomes().isEmpty()).isTrue();

        Drain drain = Drain.await(figures.unfollowed(), () -> client(Follow.POLL), figures);

        assertThat(drain).isEqualTo(new Drain(0, 0));
        assertThat(figures.outcomes()).hasToString("WAITING 1");
    }

    @Test
    void saysThatAnOrderIsLostWhereNobodyKnowsIt() {
        serve("/v1/spaces/3/orders", 202, PENDING);
        serve("/v1/orders/1", 404, "{\"code\":\"ORDER_NOT_FOUND\"}");
        ask(Follow.NOT_AT_ALL);

        Drain drain = Drain.await(figures.unfollowed(), () -> client(Follow.POLL), figures);

        assertThat(drain.lost()).isOne();
        assertThat(figures.errors()).hasToString("GET 404 ORDER_NOT_FOUND 1");
    }

    private void ask(Follow follow) {
        try (OrderClient client = client(follow)) {
            client.order(GUEST, WISH, System.nanoTime(), figures);
        }
    }

    private OrderClient client(Follow follow) {
        URI api = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new OrderClient(api, new HttpRequests(api), follow);
    }

    private void serve(String path, int status, String body) {
        server.createContext(path, exchange -> answer(exchange, status, body));
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        preferences.add(String.valueOf(exchange.getRequestHeaders().getFirst("Prefer")));
        exchange.getResponseHeaders().set("Location", "/v1/orders/1");
        exchange.sendResponseHeaders(status, body.length());
        try (var out = exchange.getResponseBody()) {
            out.write(body.getBytes());
        }
    }
}
