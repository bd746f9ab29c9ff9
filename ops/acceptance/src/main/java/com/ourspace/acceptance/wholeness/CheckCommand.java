package com.ourspace.acceptance.wholeness;

import com.ourspace.standalone.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says of each invariant whether it holds on the running platform; 0 if all do. */
@Command(
        name = "check",
        description = "Check every invariant over the tables and topics of the running platform.",
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {

    private static final int SHOWN_EACH = 5;

    @Option(names = "--home", defaultValue = "${env:OURSPACE_HOME:-.ourspace}")
    private Path home = Path.of(".ourspace");

    @Option(
            names = "--settle",
            description = "seconds until what was missing is looked for again (${DEFAULT-VALUE})",
            defaultValue = "5")
    private int settleSeconds;

    @Override
    public Integer call() throws InterruptedException {
        Wholeness wholeness = Wholeness.of(Stores.of(home), InstantSource.system());
        List<Violation> lasting = lasting(wholeness);
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
    private List<Violation> lasting(Wholeness wholeness) throws InterruptedException {
        List<Violation> first = wholeness.violations();
        if (first.isEmpty()) {
            return first;
        }
        Thread.sleep(Duration.ofSeconds(settleSeconds));
        Set<Violation> known = new HashSet<>(first);
        return wholeness.violations().stream().filter(known::contains).toList();
    }

    private static void say(Invariant invariant, List<Violation> violations) {
        System.out.printf("%-4s%s  %s%n", invariant, violations.isEmpty() ? "holds " : "BROKEN", invariant.sentence());
        violations.stream().limit(SHOWN_EACH).forEach(violation -> System.out.println("      " + violation.sentence()));
        if (violations.size() > SHOWN_EACH) {
            System.out.printf("      and %d more%n", violations.size() - SHOWN_EACH);
        }
    }
}
