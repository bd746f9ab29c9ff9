package com.ourspace.acceptance.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Measures how many times a second a service answers a GET, over connections that each ask again at once. */
final class ReadRuns {

    private static final int OK = 200;

    private final URI api;
    private final ResourceMeter meter;

    ReadRuns(URI api, ResourceMeter meter) {
        this.api = api;
        this.meter = meter;
    }

    /** The result of one run. */
    record Result(
            String name, int connections, double perSecond, Latencies latencies, Counters errors, ResourceUse use) {

        static final String MARKDOWN_HEAD =
                "| GET | Connections | Answers/s | p50 ms | p99 ms | CPU ms per answer | statements per answer | Errors |%n|---|---:|---:|---:|---:|---|---:|---|%n"
                        .formatted();

        /** A row under {@link #MARKDOWN_HEAD}. */
        String markdownRow() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %.0f | %.1f | %.1f | %s | %s | %s |",
                    name,
                    connections,
                    perSecond,
                    latencies.millisAt(50),
                    latencies.millisAt(99),
                    use.cpuMillisPer(latencies.count()),
                    use.statementsPer(latencies.count()),
                    errors);
        }
    }

    /** Warms up with the same requests, then measures; the requests are sent in turn. */
    Result run(String name, List<byte[]> requests, int connections, Timing timing) {
        if (!timing.warmUp().isZero()) {
            measured(name, requests, connections, timing.warmUp());
        }
        return measured(name, requests, connections, timing.length());
    }

    private Result measured(String name, List<byte[]> requests, int connections, Duration length) {
        Latencies latencies = new Latencies(name);
        Counters errors = new Counters();
        Supply<byte[]> turns = Supply.again(requests);
        ResourceUse before = meter.read();
        ClosedLoop.Throughput throughput =
                ClosedLoop.run(connections, length, () -> new Reader(turns, latencies, errors), latencies::count);
        return new Result(
                name,
                connections,
                throughput.perSecond(),
                latencies,
                errors,
                meter.read().since(before));
    }

    /** Sends the requests over one connection. */
    private final class Reader implements ClosedLoop.Client {

        private final Supply<byte[]> turns;
        private final Latencies latencies;
        private final Counters errors;
        private final KeepAliveConnection connection = new KeepAliveConnection(api);

        Reader(Supply<byte[]> turns, Latencies latencies, Counters errors) {
            this.turns = turns;
            this.latencies = latencies;
            this.errors = errors;
        }

        @Override
        public boolean again() {
            byte[] request = Objects.requireNonNull(turns.next());
            long start = System.nanoTime();
            try {
                int status = connection.ask(request);
                latencies.since(start);
                if (status != OK) {
                    errors.add(Integer.toString(status));
                }
            } catch (IOException failed) {
                errors.add(failed.getClass().getSimpleName());
            }
            return true;
        }

        @Override
        public void close() {
            connection.close();
        }
    }
}
