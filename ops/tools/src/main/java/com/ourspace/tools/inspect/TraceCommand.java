package com.ourspace.tools.inspect;

import com.ourspace.tools.LogReader;
import com.ourspace.tools.PlatformOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the way of an order. */
@Command(
        name = "trace",
        description = "Show one order's way: commands, decisions, events and read model, with positions and times.",
        mixinStandardHelpOptions = true)
public final class TraceCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private PlatformOptions platform = new PlatformOptions();

    @Parameters(paramLabel = "ORDER")
    private UUID order = new UUID(0, 0);

    @Option(
            names = "--since",
            defaultValue = "PT1H",
            description = "how far back an undecided order is looked for, e.g. PT24H (${DEFAULT-VALUE})")
    private Duration since = Duration.ofHours(1);

    @Override
    public Integer call() {
        try (LogReader log = new LogReader(platform.kafka())) {
            OrderReport report = new OrderReport(
                    log, new Tables(platform.stores()), spec.commandLine().getOut());
            return report.story(order, InstantSource.system().instant().minus(since))
                            .isPresent()
                    ? 0
                    : 1;
        }
    }
}
