package com.ourspace.standalone.kakao;

import com.ourspace.embedded.LocalPort;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A stand-in for Kakao's REST API. It accepts access tokens of the form {@code demo-{digits}}, each for the Kakao user
 * of that number; {@code demo-{digits}-noemail} is that user without an e-mail address. A browser gets such a token by
 * the authorization-code flow, on a page that lets it choose who to be.
 */
public final class FakeKakao implements AutoCloseable {

    private static final int BACKLOG = 1_000;

    private final HttpServer server;
    private final ExecutorService threads;
    private final long appId;

    private FakeKakao(HttpServer server, ExecutorService threads, long appId) {
        this.server = server;
        this.threads = threads;
        this.appId = appId;
    }

    /** Serves until the process ends. The arguments are the port, the app id and the address. */
    public static void main(String[] arguments) throws UnknownHostException {
        start(InetAddress.getByName(arguments[2]), Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]));
    }

    /**
     * Starts the stand-in on the loopback address.
     *
     * @param port 0 for any free one
     * @param appId the app for which every token is issued
     */
    public static FakeKakao start(int port, long appId) {
        return start(InetAddress.getLoopbackAddress(), port, appId);
    }

    private static FakeKakao start(InetAddress address, int port, long appId) {
        // Without this option, the body's packet waits for the acknowledgement of the header's packet.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        int claimed = LocalPort.claim(port, "The stand-in for Kakao");
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(address, claimed), BACKLOG);
            FakeKakao kakao = new FakeKakao(server, Executors.newVirtualThreadPerTaskExecutor(), appId);
            server.createContext("/v1/user/access_token_info", exchange -> answer(exchange, kakao::tokenInfo));
            server.createContext("/v2/user/me", exchange -> answer(exchange, DemoToken::user));
            SignInFlow flow = new SignInFlow(InstantSource.system());
            server.createContext("/oauth/authorize", flow::authorize);
            server.createContext("/oauth/token", flow::token);
            server.setExecutor(kakao.threads);
            server.start();
            return kakao;
        } catch (IOException unwilling) {
            throw new UncheckedIOException(unwilling);
        }
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private String tokenInfo(DemoToken token) {
        return """
                {"id":%d,"expires_in":21599,"app_id":%d}""".formatted(token.userId(), appId);
    }

    private static void answer(HttpExchange exchange, Function<DemoToken, String> body) throws IOException {
        try (exchange) {
            Optional<DemoToken> token =
                    DemoToken.from(exchange.getRequestHeaders().getFirst("Authorization"));
            String json = token.map(body).orElse("""
                    {"msg":"this access token does not exist","code":-401}""");
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
            exchange.sendResponseHeaders(token.isPresent() ? 200 : 401, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
