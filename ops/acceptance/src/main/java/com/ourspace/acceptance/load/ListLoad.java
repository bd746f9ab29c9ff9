package com.ourspace.acceptance.load;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Sends one request, or a mix of several, over a number of connections, on each the next as soon as one is answered.
 */
@Command(
        name = "list",
        description = "How many times a second the list of spaces (or another path) is answered, and what that costs.",
        mixinStandardHelpOptions = true)
final class ListLoad implements Callable<Integer> {

    private static final int MIXED_REQUESTS = 500;

    @Option(names = "--api", defaultValue = "http://127.0.0.1:${env:OURSPACE_PORT:-8080}")
    private URI api = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--home",
            defaultValue = "${env:OURSPACE_HOME:-.ourspace}",
            description = "the folder of the platform: tells its processes and its database")
    private Path home = Path.of(".ourspace");

    @Option(names = "--path", defaultValue = "/v1/spaces?limit=20", description = "what to ask (${DEFAULT-VALUE})")
    private String path = "";

    @Option(
            names = "--mixed",
            description = "ask for 500 lists in turn, as guests do: filters, dates, words, orders, parts of the map")
    private boolean isMixed;

    @Option(names = "--connections", defaultValue = "16", split = ",", description = "how many, several with commas")
    private List<Integer> connections = new ArrayList<>();

    @Option(names = "--seconds", defaultValue = "20", description = "for each number of connections")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "10", description = "seconds before all that, not counted")
    private int warmUpSeconds;

    @Override
    public Integer call() {
        Loopback.require(api);
        ReadRuns runs = new ReadRuns(api, ResourceMeter.of(home));
        HttpRequests requests = new HttpRequests(api);
        List<byte[]> request = (isMixed ? new SearchMix().paths(MIXED_REQUESTS) : List.of(path))
                .stream().map(requests::get).toList();
        int warmUp = warmUpSeconds;
        boolean clean = true;
        System.out.print(ReadRuns.Result.MARKDOWN_HEAD);
        for (int count : connections) {
            ReadRuns.Result result =
                    runs.run(isMixed ? "mixed lists" : path, request, count, Timing.ofSeconds(warmUp, seconds));
            System.out.println(result.markdownRow());
            clean &= result.errors().isEmpty();
            warmUp = 0;
        }
        return clean ? 0 : 1;
    }
}
