package com.ourspace.tools.inspect;

import com.ourspace.contracts.Timestamps;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.tools.LogReader;
import com.ourspace.tools.PlatformOptions;
import com.ourspace.tools.Position;
import com.ourspace.tools.inspect.Tables.DecisionRow;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what happened to an order, on a space-date, or to a guest. It shows no personal data. */
@Command(
        name = "inspect",
        description = "Show what happened to an order, on a space-date, or to a guest.",
        mixinStandardHelpOptions = true)
public final class InspectCommand implements Runnable {

    private static final int SHOWN = 20;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to inspect: order, space-date or guest.");
    }

    @Command(
            name = "order",
            description = "Every step of an order, and who else asked for its halves.",
            mixinStandardHelpOptions = true)
    int order(
            @Mixin PlatformOptions platform,
            @Parameters(paramLabel = "ID") UUID id,
            @Option(
                            names = "--since",
                            defaultValue = "PT1H",
                            description =
                                    "how far back an undecided order is looked for, e.g. PT24H (${DEFAULT-VALUE})")
                    Duration since) {
        try (LogReader log = new LogReader(platform.kafka())) {
            OrderReport report = new OrderReport(log, new Tables(platform.stores()), out());
            return report.story(id, InstantSource.system().instant().minus(since))
                    .map(order -> {
                        report.competitors(order);
                        return 0;
                    })
                    .orElse(1);
        }
    }

    @Command(
            name = "space-date",
            description = "The decisions on one date of a space, who has its halves, and who waits.",
            mixinStandardHelpOptions = true)
    int spaceDate(
            @Mixin PlatformOptions platform,
            @Parameters(paramLabel = "SPACE:DATE", description = "e.g. 17:2027-01-01, as in the keys of records")
                    String key,
            @Option(names = "--limit", defaultValue = "50", description = "the latest decisions (${DEFAULT-VALUE})")
                    int limit) {
        SpaceDate on = SpaceDate.parse(key)
                .orElseThrow(() -> new IllegalArgumentException(key + " is no space-date, like 17:2027-01-01."));
        Tables tables = new Tables(platform.stores());
        TopicPartition commands = OrderStory.partitionOf(Topic.RESERVATION_COMMANDS, on.key());
        out().printf(
                        "Space-date %s; its commands and events are in partition %d of their topics.%n",
                        on.key(), commands.partition());
        section("Halves that are taken:", "No half is taken.", tables.claims(on));
        section("Who waits, the first one first:", "Nobody waits.", tables.waiting(on));
        section(
                "The latest decisions:",
                "Nothing was ever decided.",
                tables.decisions(on, limit).stream().map(InspectCommand::line).toList());
        return 0;
    }

    private static String line(DecisionRow decision) {
        return "%4d  %s  %-32s %s  %s"
                .formatted(
                        decision.seq(),
                        Timestamps.text(decision.at()),
                        new Position(Topic.RESERVATION_COMMANDS, decision.partition(), decision.offset()).shortText(),
                        decision.subject(),
                        Words.outcome(decision.outcome(), decision.reason()));
    }

    @Command(
            name = "guest",
            description = "A guest's status, orders and points; no name, no address.",
            mixinStandardHelpOptions = true)
    int guest(@Mixin PlatformOptions platform, @Parameters(paramLabel = "ID", description = "user id") long id) {
        Tables tables = new Tables(platform.stores());
        out().println("Guest " + id + ": " + tables.guest(id).orElse("never acted, as far as the processor knows"));
        tables.erasedAt(id)
                .ifPresent(at -> out().println("The account was erased at " + at + "; what is left are books."));
        section(
                "Orders, live ones first:",
                "No orders.",
                tables.ordersOf(id, SHOWN).stream()
                        .map(order ->
                                "%s  %-16s %s".formatted(order.id(), order.on().key(), order.sentence()))
                        .toList());
        section("The latest changes of points:", "No points were ever moved.", tables.points(id, SHOWN));
        return 0;
    }

    private void section(String title, String none, List<String> lines) {
        out().println(lines.isEmpty() ? none : title);
        lines.forEach(line -> out().println("  " + line));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
