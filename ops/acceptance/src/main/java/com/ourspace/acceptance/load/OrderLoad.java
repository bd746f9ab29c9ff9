package com.ourspace.acceptance.load;

import com.ourspace.standalone.client.Order;
import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.Reply;
import com.ourspace.standalone.client.Session;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Orders at a constant rate, each timed from the moment it was meant to be sent. */
@Command(
        name = "orders",
        description = "POST to 202, and POST to decided, at a constant rate of orders.",
        mixinStandardHelpOptions = true)
final class OrderLoad implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SIGN_IN_BATCH_SIZE = 16;

    @Option(names = "--api", defaultValue = "http://127.0.0.1:${env:OURSPACE_PORT:-8080}")
    private URI api = URI.create("http://127.0.0.1:8080");

    @Option(names = "--rate", defaultValue = "200", description = "orders per second (${DEFAULT-VALUE})")
    private int rate;

    @Option(names = "--seconds", defaultValue = "60", description = "how long (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "10", description = "seconds before that, not counted")
    private int warmUpSeconds;

    @Option(names = "--guests", defaultValue = "0", description = "how many; by default as many as never hold three")
    private int guests;

    @Option(names = "--spaces", defaultValue = "200", description = "over how many spaces, at most")
    private int spaces;

    @Option(names = "--hot", description = "all ask for the same slot")
    private boolean hot;

    @Option(names = "--seed", description = "of the choice of slots and guests; printed")
    private @Nullable Long seed;

    private final InstantSource clock = InstantSource.system();
    private final Latencies accepted = new Latencies("POST → 202");
    private final Latencies decided = new Latencies("POST → decided");
    private final Counters outcomes = new Counters();
    private final Counters errors = new Counters();

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        Random random = new Random(seed == null ? clock.millis() : seed);
        try (PlatformClient client = new PlatformClient(Loopback.require(api))) {
            int warmUp = rate * warmUpSeconds;
            int count = rate * seconds;
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Seoul"));
            List<Wishes.Wish> wishes = new Wishes(client, today, random).wide(hot ? 2 : warmUp + count, spaces);
            if (wishes.isEmpty()) {
                throw new IllegalStateException("there is nothing left to book; load the demo data first");
            }
            List<Session> crowd = signIn(client, guests > 0 ? guests : (warmUp + count) / 2 + 1, random);
            Shift warmUpShift = new Shift(client, crowd, wishes, 0, false);
            ArrivalRate.run(rate, warmUp, warmUpShift);
            long begin = System.nanoTime();
            ArrivalRate.run(rate, count, new Shift(client, crowd, wishes, warmUp, true));
            report(count, wishes.size(), crowd.size(), (System.nanoTime() - begin) / 1e9);
        }
        return errors.isEmpty() ? 0 : 1;
    }

    private static List<Session> signIn(PlatformClient client, int count, Random random)
            throws InterruptedException, ExecutionException {
        int first = 100_000_000 + 10_000 * random.nextInt(80_000);
        try (ExecutorService threads = Executors.newFixedThreadPool(
                SIGN_IN_BATCH_SIZE, Thread.ofVirtual().factory())) {
            List<Future<Session>> futures = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String token = "demo-" + (first + i);
                futures.add(threads.submit(() -> client.signIn(token)));
            }
            List<Session> sessions = new ArrayList<>();
            for (Future<Session> future : futures) {
                sessions.add(future.get());
            }
            return sessions;
        }
    }

    private void report(int count, int slots, int crowd, double tookSeconds) {
        System.out.printf(
                "%d orders at %d/s by %d guests for %s; the last answer came after %.1f s.%n%n",
                count, rate, crowd, hot ? "one slot" : slots + " free slots", tookSeconds);
        System.out.print(Latencies.MARKDOWN_HEAD);
        System.out.println(accepted.markdownRow());
        System.out.println(decided.markdownRow());
        System.out.printf("%nOutcomes: %s. Errors: %s.%n", outcomes, errors);
    }

    /** A stretch of orders that starts with this number. */
    private final class Shift implements ArrivalRate.Work {

        private final PlatformClient client;
        private final List<Session> crowd;
        private final List<Wishes.Wish> wishes;
        private final int offset;
        private final boolean counted;

        Shift(PlatformClient client, List<Session> crowd, List<Wishes.Wish> wishes, int offset, boolean counted) {
            this.client = client;
            this.crowd = crowd;
            this.wishes = wishes;
            this.offset = offset;
            this.counted = counted;
        }

        @Override
        public void at(int number, long intendedNanos) {
            int index = offset + number;
            Session guest = crowd.get(index % crowd.size());
            Wishes.Wish wish = hot ? wishes.get(counted ? wishes.size() - 1 : 0) : wishes.get(index % wishes.size());
            try {
                order(guest, wish, intendedNanos);
            } catch (RuntimeException failed) {
                failed(failed.getClass().getSimpleName());
            }
        }

        private void failed(String how) {
            if (counted) {
                errors.add(how);
            }
        }

        private void order(Session guest, Wishes.Wish wish, long intendedNanos) {
            String key = UUID.randomUUID().toString();
            Reply reply = client.send(
                    client.orderCall(guest, wish.spaceId(), wish.date(), wish.slot(), wish.headCount(), key));
            if (reply.status() != 202) {
                failed(reply.status() + " " + reply.code().orElse(""));
                return;
            }
            if (counted) {
                accepted.since(intendedNanos);
            }
            Order order = client.awaitDecision(guest, reply.createdId(), PATIENCE);
            if (counted) {
                decided.since(intendedNanos);
                outcomes.add(
                        order.rejection() == null
                                ? order.status().name()
                                : order.rejection().code());
            }
        }
    }
}
