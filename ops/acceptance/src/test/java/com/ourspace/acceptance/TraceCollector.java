package com.ourspace.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A collector that takes spans by OTLP over HTTP, and keeps them. So few requests are recorded that no other test pays
 * for it; whether one is depends on its trace id alone, so a test can choose one that is.
 */
final class TraceCollector {

    /** The part of the requests that services record: one of a million. */
    private static final String SAMPLING = "0.000001";

    private static final String PATH = "/v1/traces";

    private final HttpServer server;
    private final Queue<CollectedSpan> spans = new ConcurrentLinkedQueue<>();

    private TraceCollector(HttpServer server) {
        this.server = server;
    }

    static TraceCollector start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TraceCollector collector = new TraceCollector(server);
            server.createContext(PATH, collector::take);
            server.start();
            return collector;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** The options that make the JVM of a service send its spans here. */
    String options() {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
        return "-Dourspace.tracing.endpoint=" + address + " -Dourspace.tracing.sampling=" + SAMPLING;
    }

    /** A new trace id that is recorded: its second half, as a number, is among the lowest millionth. */
    static String recordedTraceId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "%016x%016x".formatted(random.nextLong(), random.nextLong(1, 1L << 40));
    }

    /** A new trace id that is not recorded. */
    static String unrecordedTraceId() {
        return "%016x%016x".formatted(ThreadLocalRandom.current().nextLong(), Long.MAX_VALUE);
    }

    List<CollectedSpan> spans() {
        return List.copyOf(spans);
    }

    List<CollectedSpan> trace(String traceId) {
        return spans.stream()
                .filter(span -> span.context().traceId().equals(traceId))
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            ExportTraceServiceRequest.parseFrom(exchange.getRequestBody()).getResourceSpansList().stream()
                    .flatMap(CollectedSpan::in)
                    .forEach(spans::add);
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }
}
