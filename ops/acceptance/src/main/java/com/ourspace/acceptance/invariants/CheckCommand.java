package com.ourspace.acceptance.invariants;

import com.ourspace.standalone.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says of each invariant whether it holds on the running platform; 0 if all do. */
@Command(
        name = "check",
        description = {
            "Check every invariant over the tables and topics of a running platform.",
            "Without addresses it is the platform that ./ourspace up started."
        },
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {

    private static final int SHOWN_EACH = 5;

    @ArgGroup
    private Target target = new Target();

    @Option(
            names = "--settle",
            description = "seconds until what was missing is looked for again (${DEFAULT-VALUE})",
            defaultValue = "5")
    private int settleSeconds;

    @Override
    public Integer call() throws InterruptedException {
        InvariantCheck invariantCheck = InvariantCheck.of(target.stores(), InstantSource.system());
        List<Violation> lasting = lasting(invariantCheck);
        for (Invariant invariant : Invariant.values()) {
            say(
                    invariant,
                    lasting.stream()
                            .filter(violation -> violation.invariant() == invariant)
                            .toList());
        }
        return lasting.isEmpty() ? 0 : 1;
    }

    /** What is on its way at the first look has arrived by the second. */
    private List<Violation> lasting(InvariantCheck invariantCheck) throws InterruptedException {
        List<Violation> first = invariantCheck.violations();
        if (first.isEmpty()) {
            return first;
        }
        Thread.sleep(Duration.ofSeconds(settleSeconds));
        Set<Violation> known = new HashSet<>(first);
        return invariantCheck.violations().stream().filter(known::contains).toList();
    }

    private static void say(Invariant invariant, List<Violation> violations) {
        System.out.printf("%-4s%s  %s%n", invariant, violations.isEmpty() ? "holds " : "BROKEN", invariant.sentence());
        violations.stream().limit(SHOWN_EACH).forEach(violation -> System.out.println("      " + violation.sentence()));
        if (violations.size() > SHOWN_EACH) {
            System.out.printf("      and %d more%n", violations.size() - SHOWN_EACH);
        }
    }

    /** Which platform: the one in a home folder, or one at addresses. */
    private static final class Target {

        @Option(
                names = "--home",
                defaultValue = "${env:OURSPACE_HOME:-.ourspace}",
                description = "the folder of the platform that ./ourspace up started")
        private Path home = Path.of(".ourspace");

        @ArgGroup(exclusive = false)
        private @Nullable Addresses addresses;

        Stores stores() {
            return addresses == null ? Stores.of(home) : addresses.stores();
        }
    }

    /** A platform at addresses. */
    private static final class Addresses {

        private static final String BOOKING_PASSWORD = "OURSPACE_BOOKING_DB_PASSWORD";
        private static final String API_PASSWORD = "OURSPACE_API_DB_PASSWORD";

        @Option(
                names = "--bootstrap-servers",
                required = true,
                paramLabel = "HOST:PORT[,…]",
                description = "the brokers of a platform that was started elsewhere")
        private String bootstrapServers = "";

        @Option(
                names = "--database",
                required = true,
                paramLabel = "HOST:PORT",
                description = "its database server, with the schemas ourspace_booking and ourspace_api")
        private String database = "";

        // The environment is the place for passwords: a list of processes shows options to everybody.
        @Option(
                names = "--booking-password",
                description = "of the database user ourspace_booking; without it, $" + BOOKING_PASSWORD)
        private @Nullable String bookingPassword;

        @Option(
                names = "--api-password",
                description = "of the database user ourspace_api; without it, $" + API_PASSWORD)
        private @Nullable String apiPassword;

        Stores stores() {
            return Stores.at(
                    bootstrapServers,
                    database,
                    password(bookingPassword, BOOKING_PASSWORD),
                    password(apiPassword, API_PASSWORD));
        }

        private static String password(@Nullable String given, String variable) {
            String password = given == null ? System.getenv(variable) : given;
            if (password == null) {
                throw new IllegalStateException("Set " + variable + " to the password of its database user.");
            }
            return password;
        }
    }
}
