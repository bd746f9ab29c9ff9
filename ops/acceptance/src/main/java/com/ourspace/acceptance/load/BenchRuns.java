package com.ourspace.acceptance.load;

import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.Session;
import com.ourspace.standalone.client.SpacePage;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The runs of one sitting against one service, in the order of the plan. */
final class BenchRuns {

    private static final int WARM_UP_CLIENTS = 64;
    private static final int ACCEPTING_CLIENTS = 64;
    private static final int MAX_IN_FLIGHT = 2_000;
    private static final int READ_CONNECTIONS = 16;
    private static final int SIGNED_IN_CONNECTIONS = 64;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int AVAILABILITY_DAYS = 30;
    /** Longer than a hold lasts, by as long as it takes to end thousands. */
    private static final Duration HOLDS_END = Duration.ofMinutes(11);

    private static final Keys WIDE = new Keys.Wide();
    private static final Keys CONFLICT = new Keys.HotSet(10, 10, false);

    private final SystemUnderTest service;
    private final BenchPlan plan;
    private final InstantSource clock;
    private final Random random;
    private @Nullable RestResult atRest;

    BenchRuns(SystemUnderTest service, BenchPlan plan, InstantSource clock, Random random) {
        this.service = service;
        this.plan = plan;
        this.clock = clock;
        this.random = random;
    }

    List<OrderResult> orders() {
        List<OrderResult> results = new ArrayList<>();
        try (OrderRuns runs = new OrderRuns(service.api(), service.meter(), clock, random)) {
            say("warm-up");
            Timing half = Timing.ofSeconds(plan.warmUpSeconds() / 2, 1);
            runs.closed(WARM_UP_CLIENTS, half, CONFLICT, Follow.PREFER_ON_POST);
            runs.closed(WARM_UP_CLIENTS, half, WIDE, Follow.PREFER_ON_POST);
            atRest = rest();
            closedLoops(runs, CONFLICT, results);
            add(results, () -> runs.burst(plan.burst(), Follow.PREFER_ON_POST));
            for (int rate : plan.rates()) {
                add(results, () -> runs.open(rate, plan.openLoop(), WIDE, Follow.PREFER_ON_POST, MAX_IN_FLIGHT));
            }
            if (service.acceptsFirst()) {
                add(results, () -> runs.acceptOnly(ACCEPTING_CLIENTS, plan.each(), WIDE));
                awaitEndOfHolds();
            }
            closedLoops(runs, WIDE, results);
        }
        return results;
    }

    private void closedLoops(OrderRuns runs, Keys keys, List<OrderResult> results) {
        for (int clients : plan.clients()) {
            add(results, () -> runs.closed(clients, plan.each(), keys, Follow.PREFER_ON_POST));
        }
    }

    /**
     * Nobody pays what is ordered here, and the end of a hold is another decision: what is measured meanwhile would pay
     * for it. The runs before this wait, and those after it, took less time than a hold lasts where they were tried.
     */
    private void awaitEndOfHolds() {
        say("the holds of the runs so far have to end, %d minutes".formatted(HOLDS_END.toMinutes()));
        LockSupport.parkNanos(HOLDS_END.toNanos());
    }

    List<ReadRuns.Result> reads() {
        HttpRequests requests = new HttpRequests(service.api());
        try (PlatformClient client = new PlatformClient(service.api())) {
            List<Long> spaces = client.spaces("limit=50").items().stream()
                    .map(SpacePage.Card::id)
                    .toList();
            Session guest = client.signIn("demo-" + (98_000_000 + random.nextInt(1_000_000)));
            LocalDate from = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Seoul"))
                    .plusDays(1);
            LocalDate to = from.plusDays(AVAILABILITY_DAYS - 1L);
            return List.of(
                    read("list of 20", READ_CONNECTIONS, List.of(requests.get("/v1/spaces?limit=20"))),
                    read("detail", READ_CONNECTIONS, each(spaces, id -> requests.get("/v1/spaces/" + id))),
                    read(
                            "availability of %d days".formatted(AVAILABILITY_DAYS),
                            READ_CONNECTIONS,
                            each(
                                    spaces,
                                    id -> requests.get(
                                            "/v1/spaces/%d/availability?from=%s&to=%s".formatted(id, from, to)))),
                    read("districts, signed in", SIGNED_IN_CONNECTIONS, List.of(requests.get("/v1/districts", guest))));
        }
    }

    /** The resources used without requests, right after the warm-up; later, holds of the runs would expire. */
    RestResult atRest() {
        return Objects.requireNonNull(atRest, "before the runs");
    }

    private RestResult rest() {
        say("at rest");
        ResourceMeter meter = service.meter();
        ResourceUse before = meter.read();
        long start = System.nanoTime();
        LockSupport.parkNanos(Duration.ofSeconds(plan.restSeconds()).toNanos());
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        return new RestResult(seconds, meter.read().since(before), meter.residentMebibytes());
    }

    private static List<byte[]> each(List<Long> spaces, LongFunction<byte[]> request) {
        return spaces.stream().map(request::apply).toList();
    }

    private ReadRuns.Result read(String name, int connections, List<byte[]> requests) {
        ReadRuns.Result result =
                new ReadRuns(service.api(), service.meter()).run(name, requests, connections, plan.each());
        say(result.markdownRow());
        return result;
    }

    private void add(List<OrderResult> results, Supplier<OrderResult> run) {
        OrderResult result = run.get();
        say(result.markdownRow());
        results.add(result);
    }

    /** Tells each result when it is there: what comes after it may fail. */
    private void say(String what) {
        System.err.printf("%s: %s%n", service.name(), what);
    }
}
