package com.ourspace.standalone;

import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.Session;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Rebuilds the read models from the log, or compares them with it, and waits until that is done. */
@Command(
        name = "rebuild",
        description =
                "Build all that the API shows anew from the log, beside what it shows meanwhile; or compare both.")
final class RebuildCommand implements Callable<Integer> {

    private static final long POLL_INTERVAL_MILLIS = 500;

    private final Supplier<URI> running;

    @Option(names = "--api", description = "where the platform listens; by default, where it was started last")
    private @Nullable URI api;

    @Option(names = "--as", defaultValue = "demo-1", description = "Kakao token of an operator; ${DEFAULT-VALUE}")
    private String operator = "demo-1";

    @Option(
            names = "--compare",
            description = "only compare what the API shows with the log, row by row; the exit code is 1 if they differ")
    private boolean compares;

    RebuildCommand(Supplier<URI> running) {
        this.running = running;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (PlatformClient client = new PlatformClient(api == null ? running.get() : api)) {
            Session session = client.signIn(operator);
            JsonNode rebuild = client.sendWithRetry(
                            client.post("/v1/admin/rebuilds" + (compares ? "/comparisons" : ""), (Object) null)
                                    .as(session))
                    .expect(202)
                    .json();
            while (!rebuild.required("status").asString().equals("DONE")) {
                Thread.sleep(POLL_INTERVAL_MILLIS);
                rebuild = client.sendWithRetry(
                                client.get("/v1/admin/rebuilds/latest").as(session))
                        .expect(200)
                        .json();
                System.out.printf(
                        "%d of %d records%n",
                        rebuild.required("read").asLong(),
                        rebuild.required("records").asLong());
            }
            return report(rebuild);
        }
    }

    private static int report(JsonNode rebuild) {
        long number = rebuild.required("number").asLong();
        long leftOut = rebuild.required("leftOut").asLong();
        if (leftOut > 0) {
            System.out.printf("%d records are dead letters and were left out.%n", leftOut);
        }
        if (!rebuild.required("comparison").asBoolean()) {
            System.out.printf("Rebuild %d is done.%n", number);
            return 0;
        }
        JsonNode differences = rebuild.path("differences");
        differences.forEach(table -> System.out.printf(
                "%s: %d rows are missing, %d should not be there, %d differ; such as %s%n",
                table.required("table").asString(),
                table.required("missing").asLong(),
                table.required("surplus").asLong(),
                table.required("changed").asLong(),
                table.required("examples")));
        System.out.printf(
                "Comparison %d is done: %s%n", number, differences.isEmpty() ? "no row differs." : "rows differ.");
        return differences.isEmpty() ? 0 : 1;
    }
}
