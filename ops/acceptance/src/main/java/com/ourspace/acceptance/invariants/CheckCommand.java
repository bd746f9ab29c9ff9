package com.ourspace.acceptance.invariants;

import com.ourspace.embedded.KafkaSettingsFile;
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

/** Checks every invariant on the running platform; the exit code is 0 if all hold. */
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
            description = "seconds before violations are checked a second time (${DEFAULT-VALUE})",
            defaultValue = "5")
    private int settleSeconds;

    @Option(
            names = "--sort-in",
            description = "the folder in which the log is sorted; it takes as much room as the topics, compressed"
                    + " (${DEFAULT-VALUE})",
            defaultValue = "${sys:java.io.tmpdir}")
    private Path folder = Path.of(".");

    @Override
    public Integer call() throws InterruptedException {
        InvariantCheck invariantCheck = InvariantCheck.of(target.stores(), folder, InstantSource.system());
        List<Violation> confirmed = confirmed(invariantCheck);
        for (Invariant invariant : Invariant.values()) {
            print(
                    invariant,
                    confirmed.stream()
                            .filter(violation -> violation.invariant() == invariant)
                            .toList());
        }
        return confirmed.isEmpty() ? 0 : 1;
    }

    /**
     * Checks twice, because orders in progress at the first check are complete at the second; a violation counts only
     * if both checks find it.
     */
    private List<Violation> confirmed(InvariantCheck invariantCheck) throws InterruptedException {
        List<Violation> first = invariantCheck.violations();
        if (first.isEmpty()) {
            return first;
        }
        Thread.sleep(Duration.ofSeconds(settleSeconds));
        Set<Violation> known = new HashSet<>(first);
        return invariantCheck.violations().stream().filter(known::contains).toList();
    }

    private static void print(Invariant invariant, List<Violation> violations) {
        System.out.printf("%-4s%s  %s%n", invariant, violations.isEmpty() ? "holds " : "BROKEN", invariant.sentence());
        violations.stream().limit(SHOWN_EACH).forEach(violation -> System.out.println("      " + violation.sentence()));
        if (violations.size() > SHOWN_EACH) {
            System.out.printf("      and %d more%n", violations.size() - SHOWN_EACH);
        }
    }

    /** The platform to check: the one of a home folder, or one at given addresses. */
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

    /** The addresses of a platform that was started elsewhere. */
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

        @Option(
                names = "--command-config",
                paramLabel = "FILE",
                description = "settings of Kafka clients, such as security.protocol, as Kafka's own tools take them")
        private @Nullable Path commandConfig;

        // Passwords belong into the environment, because a list of processes shows options to everybody.
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
                            password(apiPassword, API_PASSWORD))
                    .withKafkaSettings(KafkaSettingsFile.read(commandConfig));
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
