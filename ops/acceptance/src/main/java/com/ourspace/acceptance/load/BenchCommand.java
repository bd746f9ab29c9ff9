package com.ourspace.acceptance.load;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the baseline and the platform with the same client, one after the other, in one sitting. */
@Command(
        name = "bench",
        description = {
            "Measure the platform against a plain synchronous service, in one sitting; prints Markdown.",
            "Starts and stops both by itself, one after the other, on free ports, in the folder bench of OURSPACE_HOME."
                    + " No other platform has to run, and none should: they would share the processors.",
            "Takes about half an hour; --quick takes a few minutes and is good for a look, not for a figure."
        },
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {

    private static final int FULL_MINUTES = 30;
    private static final int MIN_MINUTES = 5;
    private static final int MAX_MINUTES = 240;

    /** The services to measure. */
    enum Subject {
        BASELINE,
        PLATFORM,
        BOTH
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--quick", description = "short runs, and fewer of them")
    private boolean quick;

    @Option(
            names = "--minutes",
            defaultValue = "30",
            description = "about how long the whole sitting may take: all parts of it are shortened alike"
                    + " (${DEFAULT-VALUE})")
    private int minutes = FULL_MINUTES;

    @Option(names = "--only", defaultValue = "both", description = "baseline, platform or both (${DEFAULT-VALUE})")
    private Subject only = Subject.BOTH;

    @Option(
            names = "--running",
            description = "measure the platform that ./ourspace up has started on OURSPACE_HOME, and leave it running")
    private boolean running;

    @Option(names = "--api", defaultValue = "http://127.0.0.1:${env:OURSPACE_PORT:-8080}", hidden = true)
    private URI api = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--home",
            defaultValue = "${env:OURSPACE_HOME:-.ourspace}",
            description = "where the folder bench is made, or with --running, the platform's")
    private Path home = Path.of(".ourspace");

    @Option(names = "--script", defaultValue = "${env:OURSPACE_SCRIPT:-./ourspace}", hidden = true)
    private String script = "./ourspace";

    @Option(names = "--commit", defaultValue = "${env:OURSPACE_COMMIT:-unknown}", hidden = true)
    private String commit = "unknown";

    private final InstantSource clock = InstantSource.system();
    private final Map<String, List<OrderResult>> orders = new LinkedHashMap<>();
    private final Map<String, List<ReadRuns.Result>> reads = new LinkedHashMap<>();
    private final Map<String, List<RestResult>> rest = new LinkedHashMap<>();

    @Override
    public Integer call() {
        boolean whole = true;
        for (Supplier<SystemUnderTest> service : services()) {
            whole &= measure(service);
        }
        System.out.print(BenchReport.of(orders, reads, rest, Machine.describe(), commit, commandLine()));
        boolean clean = orders.values().stream().flatMap(List::stream).allMatch(OrderResult::isClean)
                && reads.values().stream()
                        .flatMap(List::stream)
                        .allMatch(result -> result.errors().isEmpty());
        return whole && clean ? 0 : 1;
    }

    /** The services to measure, in this order; each is started when its turn comes. */
    private List<Supplier<SystemUnderTest>> services() {
        Loopback.require(api);
        if (minutes < MIN_MINUTES || minutes > MAX_MINUTES) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--minutes has to be from %d to %d".formatted(MIN_MINUTES, MAX_MINUTES));
        }
        Path bench = home.resolve("bench");
        Supplier<SystemUnderTest> baseline = () -> BaselineUnderTest.start(bench.resolve("baseline"));
        Supplier<SystemUnderTest> platform = running
                ? () -> PlatformUnderTest.running(script, home, api)
                : () -> PlatformUnderTest.start(script, bench.resolve("platform"));
        if (running && only == Subject.BOTH) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--running goes with --only platform: a platform that runs takes time from the baseline");
        }
        return switch (only) {
            case BASELINE -> List.of(baseline);
            case PLATFORM -> List.of(platform);
            case BOTH -> List.of(baseline, platform);
        };
    }

    private boolean measure(Supplier<SystemUnderTest> starting) {
        SystemUnderTest service = starting.get();
        Thread atExit = new Thread(service::close, "stop-system-under-test");
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            BenchPlan plan = quick ? BenchPlan.QUICK : BenchPlan.FULL.shortened(minutes, FULL_MINUTES);
            BenchRuns runs = new BenchRuns(service, plan, clock, new Random(clock.millis()));
            orders.put(service.name(), runs.orders());
            reads.put(service.name(), runs.reads());
            rest.put(service.name(), List.of(runs.atRest()));
            return service.isWhole();
        } finally {
            service.close();
            Runtime.getRuntime().removeShutdownHook(atExit);
        }
    }

    private String commandLine() {
        return "./ourspace bench" + (quick ? " --quick" : "")
                + (minutes == FULL_MINUTES ? "" : " --minutes " + minutes)
                + (only == Subject.BOTH ? "" : " --only " + only.name().toLowerCase(Locale.ROOT))
                + (running ? " --running" : "");
    }
}
