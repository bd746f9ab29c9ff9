package com.ourspace.acceptance.load;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures orders of one shape. */
@Command(
        name = "orders",
        description = {
            "POST to 202, POST to decided, and what an order costs: CPU of each process, statements, binlog.",
            "Wide by default: every order asks for a slot of its own and is granted. Guests are signed in before, and"
                    + " spaces are opened where too few slots are free.",
            "An open loop that is interrupted ends early, and prints what it has measured."
        },
        mixinStandardHelpOptions = true)
final class OrderLoad implements Callable<Integer> {

    private static final int DEFAULT_RATE = 200;
    private static final int DEFAULT_CLIENTS = 64;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--api", defaultValue = "http://127.0.0.1:${env:OURSPACE_PORT:-8080}")
    private URI api = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--home",
            defaultValue = "${env:OURSPACE_HOME:-.ourspace}",
            description = "the folder of the platform: tells its processes and its database")
    private Path home = Path.of(".ourspace");

    @Option(names = "--rate", description = "open loop: so many orders per second (200, if no other shape is named)")
    private @Nullable Integer rate;

    @Option(
            names = "--in-flight",
            defaultValue = "2000",
            description = "open loop: with so many on their way, what is due is dropped and counted (${DEFAULT-VALUE})")
    private int inFlight;

    @Option(names = "--clients", description = "closed loop: so many clients ask, wait for the decision, ask again")
    private @Nullable Integer clients;

    @Option(
            names = "--accept-only",
            description =
                    "the clients (64) wait for the 202 alone; then all orders are looked for, and none may be lost")
    private boolean acceptOnly;

    @Option(names = "--burst", description = "so many guests ask for one slot at once")
    private @Nullable Integer burst;

    @Option(
            names = "--prefer-on-post",
            description = "the POST itself waits for the decision (Prefer: wait); polls where it is answered 202")
    private boolean preferOnPost;

    @Option(names = "--spaces", description = "a hot set: all ask for the slots of so many spaces …")
    private @Nullable Integer spaces;

    @Option(names = "--dates", description = "… on so many dates")
    private @Nullable Integer dates;

    @Option(
            names = "--guests",
            description =
                    "a hot set: so many guests order (500, and ten for each space and date); fewer sign in sooner,"
                            + " and reach their limit of holds")
    private @Nullable Integer guests;

    @Option(names = "--hot", description = "all ask for the same slot")
    private boolean hot;

    @Option(names = "--seconds", defaultValue = "20", description = "how long (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "10", description = "seconds before that, not counted")
    private int warmUpSeconds;

    @Option(names = "--seed", description = "of the choice of slots and guests")
    private @Nullable Long seed;

    private final InstantSource clock = InstantSource.system();

    @Override
    public Integer call() {
        LoadShape shape = shape();
        Keys keys = keys();
        Random random = new Random(seed == null ? clock.millis() : seed);
        try (Interruption _ = Interruption.ofThisThread();
                OrderRuns runs = new OrderRuns(Loopback.require(api), ResourceMeter.of(home), clock, random)) {
            OrderResult result = run(runs, shape, keys);
            System.out.print(result.markdown());
            return result.isClean() ? 0 : 1;
        }
    }

    private OrderResult run(OrderRuns runs, LoadShape shape, Keys keys) {
        Timing timing = Timing.ofSeconds(warmUpSeconds, seconds);
        Follow follow = preferOnPost ? Follow.PREFER_ON_POST : Follow.POLL;
        return switch (shape) {
            case LoadShape.Open open -> runs.open(open.perSecond(), timing, keys, follow, inFlight);
            case LoadShape.Closed closed -> runs.closed(closed.clients(), timing, keys, follow);
            case LoadShape.AcceptOnly accepting -> runs.acceptOnly(accepting.clients(), timing, keys);
            case LoadShape.Burst all -> runs.burst(all.orders(), follow);
        };
    }

    /** The shape that the options describe. */
    LoadShape shape() {
        if (Stream.of(rate, burst, acceptOnly || clients != null ? clients() : null)
                        .filter(option -> option != null)
                        .count()
                > 1) {
            throw wrong("--rate, --clients (with or without --accept-only) and --burst exclude each other");
        }
        if (burst != null) {
            return new LoadShape.Burst(positive("--burst", burst));
        }
        if (acceptOnly) {
            return new LoadShape.AcceptOnly(clients());
        }
        if (clients != null) {
            return new LoadShape.Closed(clients());
        }
        return new LoadShape.Open(rate == null ? DEFAULT_RATE : positive("--rate", rate));
    }

    /** The slots that the options describe. */
    Keys keys() {
        if (hot) {
            return hotSet(1, 1);
        }
        if (spaces == null && dates == null) {
            return new Keys.Wide();
        }
        return hotSet(
                positive("--spaces", spaces == null ? 1 : spaces), positive("--dates", dates == null ? 1 : dates));
    }

    private Keys.HotSet hotSet(int onSpaces, int onDates) {
        return guests == null
                ? new Keys.HotSet(onSpaces, onDates, hot)
                : new Keys.HotSet(onSpaces, onDates, hot, positive("--guests", guests));
    }

    private int clients() {
        return clients == null ? DEFAULT_CLIENTS : positive("--clients", clients);
    }

    private int positive(String option, int value) {
        if (value < 1) {
            throw wrong(option + " is a number from 1");
        }
        return value;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
