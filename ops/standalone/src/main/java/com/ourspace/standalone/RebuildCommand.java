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

/** Rebuilds the read models from the log and waits until they are complete. */
@Command(name = "rebuild", description = "Read everything the API shows again from the log, while it serves.")
final class RebuildCommand implements Callable<Integer> {

    private static final long POLL_INTERVAL_MILLIS = 500;

    private final Supplier<URI> running;

    @Option(names = "--api", description = "where the platform listens; by default, where it was started last")
    private @Nullable URI api;

    @Option(names = "--as", defaultValue = "demo-1", description = "Kakao token of an operator; ${DEFAULT-VALUE}")
    private String operator = "demo-1";

    RebuildCommand(Supplier<URI> running) {
        this.running = running;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (PlatformClient client = new PlatformClient(api == null ? running.get() : api)) {
            Session session = client.signIn(operator);
            JsonNode rebuild = client.sendWithRetry(
                            client.post("/v1/admin/rebuilds", (Object) null).as(session))
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
            System.out.printf(
                    "Rebuild %d is done.%n", rebuild.required("number").asLong());
            return 0;
        }
    }
}
