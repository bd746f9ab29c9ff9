package com.ourspace.standalone.demo;

import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.UnexpectedReply;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./ourspace demo}: shows on the running platform that one slot goes to one guest. */
@Command(
        name = "demo",
        description = "Races two guests, then two hundred, for one slot; opens a space and books it.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    private static final int BROKEN = 1;
    private static final int UNREACHABLE = 2;

    private final Supplier<URI> running;
    private final PrintStream out;
    private final InstantSource clock;
    private final Random random;

    @Option(names = "--api", description = "where the platform listens; by default, where it was started last")
    private @Nullable URI api;

    @Option(
            names = "--open-spaces",
            description = "open the demo's spaces first, if the platform lists no space that can be booked at night")
    private boolean openSpaces;

    /**
     * Creates the demo for a terminal.
     *
     * @param running address of the platform, unless the option {@code --api} is given
     */
    public DemoCommand(Supplier<URI> running) {
        this(running, System.out, InstantSource.system(), new Random());
    }

    /** Creates the demo for another output, clock and source of randomness. */
    public DemoCommand(Supplier<URI> running, PrintStream out, InstantSource clock, Random random) {
        this.running = running;
        this.out = out;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Integer call() {
        return run(api == null ? running.get() : api);
    }

    /**
     * Runs all steps and returns the exit code: 0 if every promise was kept, 1 if one was broken, 2 if the platform
     * does not answer.
     */
    public int run(URI platform) {
        DemoReport demoReport = new DemoReport(out, isTerminal());
        try (PlatformClient client = new PlatformClient(platform)) {
            demoReport.title("OURSPACE: one slot, one guest · " + platform);
            if (openSpaces && client.spaces("slot=NIGHT&limit=1").items().isEmpty()) {
                openSpaces(platform);
            }
            LocalDate today = LocalDate.ofInstant(clock.instant(), DemoContext.SEOUL);
            DemoContext demoContext = DemoContext.of(client, demoReport, today, random);
            new TwoGuestRace(demoContext).run();
            new CrowdRace(demoContext).run();
            new NewSpaceBooking(demoContext).run();
            demoReport.end("Every promise was kept.");
            return 0;
        } catch (UncheckedIOException away) {
            out.printf("%nThere is no answer from %s. Is the platform running? (./ourspace up)%n", platform);
            return UNREACHABLE;
        } catch (BrokenInvariant | UnexpectedReply | IllegalStateException broken) {
            out.printf("%nA promise was broken: %s%n", broken.getMessage());
            return BROKEN;
        }
    }

    /** The Idempotency-Keys of the demo's spaces prevent duplicates, so that the progress need not be kept. */
    private void openSpaces(URI platform) {
        try {
            Path progress = Files.createTempDirectory("ourspace-demo");
            BrokenInvariant.require(DemoData.load(platform, progress, out), "all spaces of the demo should be open");
        } catch (IOException unwritable) {
            throw new IllegalStateException("There is no folder for the progress: " + unwritable, unwritable);
        }
    }

    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal() && !"dumb".equals(System.getenv("TERM"));
    }
}
