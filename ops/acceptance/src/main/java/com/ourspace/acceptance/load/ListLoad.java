package com.ourspace.acceptance.load;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks one question over a number of connections, each at once again when it is answered. */
@Command(
        name = "list",
        description = "How many times a second the list of spaces (or another path) is answered.",
        mixinStandardHelpOptions = true)
final class ListLoad implements Callable<Integer> {

    private static final long SECOND_NANOS = 1_000_000_000L;

    @Option(names = "--api", defaultValue = "http://127.0.0.1:${env:OURSPACE_PORT:-8080}")
    private URI api = URI.create("http://127.0.0.1:8080");

    @Option(names = "--path", defaultValue = "/v1/spaces?limit=20", description = "what to ask (${DEFAULT-VALUE})")
    private String path = "";

    @Option(names = "--connections", defaultValue = "16", split = ",", description = "how many, several with commas")
    private List<Integer> connections = new ArrayList<>();

    @Option(names = "--seconds", defaultValue = "20", description = "for each number of connections")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "10", description = "seconds before all that, not counted")
    private int warmUpSeconds;

    @Override
    public Integer call() {
        Loopback.require(api);
        round(connections.getFirst(), warmUpSeconds);
        System.out.printf("GET %s%n%n", path);
        System.out.println("| Connections | Answers/s | p50 ms | p99 ms | Errors |");
        System.out.println("|---:|---:|---:|---:|---|");
        boolean clean = true;
        for (int count : connections) {
            Round round = round(count, seconds);
            System.out.printf(
                    "| %d | %.0f | %.1f | %.1f | %s |%n",
                    count,
                    round.latencies().count() / (double) seconds,
                    round.latencies().millisAt(50),
                    round.latencies().millisAt(99),
                    round.errors());
            clean &= round.errors().isEmpty();
        }
        return clean ? 0 : 1;
    }

    private record Round(Latencies latencies, Counters errors) {}

    private Round round(int count, int length) {
        Round round = new Round(new Latencies("GET"), new Counters());
        long end = System.nanoTime() + length * SECOND_NANOS;
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            for (int i = 0; i < count; i++) {
                threads.execute(() -> askUntil(end, round));
            }
        }
        return round;
    }

    private void askUntil(long end, Round round) {
        while (System.nanoTime() < end) {
            try (KeepAliveConnection connection = new KeepAliveConnection(api, path)) {
                for (long now = System.nanoTime(); now < end && connection.isOpen(); now = System.nanoTime()) {
                    int status = connection.ask();
                    round.latencies().since(now);
                    if (status != 200) {
                        round.errors().add(Integer.toString(status));
                    }
                }
            } catch (IOException failed) {
                round.errors().add(failed.getClass().getSimpleName());
            }
        }
    }
}
