package com.ourspace.tools.deadletters;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Timestamps;
import com.ourspace.contracts.Topic;
import com.ourspace.tools.Masking;
import com.ourspace.tools.Position;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists dead letters. */
@Command(name = "list", description = "List the open dead letters.", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    private static final String ROW = "%-10s  %-34s  %-30s  %-24s  %5s  %-22s  %s%n";
    private static final int REASON_LENGTH = 160;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private DeadLettersCommand parent;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private DeadLettersCommand.Common common = new DeadLettersCommand.Common();

    @Option(names = "--all", description = "those that were redriven or discarded, too")
    private boolean all;

    @Option(names = "--topic", description = "only those of this topic, e.g. reservation.commands")
    private @Nullable String topic;

    @Option(names = "--about", paramLabel = "ID", description = "only those with this id as ce_id or ce_subject")
    private @Nullable String about;

    @Option(names = "--limit", description = "at most so many (${DEFAULT-VALUE})", defaultValue = "100")
    private int limit;

    @Override
    public Integer call() {
        try (Session session = common.open(parent)) {
            Map<String, History> histories = session.actions().read();
            Rows rows = new Rows(spec.commandLine().getOut());
            session.letters().forEach(topics(topic), letter -> {
                History history = histories.getOrDefault(letter.position().toString(), History.NONE);
                return (all || history.state().isOpen()) && isAbout(letter.content()) && rows.print(letter, history);
            });
            rows.end();
        }
        return 0;
    }

    private boolean isAbout(Content content) {
        return about == null
                || about.equals(content.header(Envelope.ID))
                || about.equals(content.header(Envelope.SUBJECT));
    }

    /** The topics of dead letters that a name means; all without a name. */
    static List<Topic> topics(@Nullable String name) {
        if (name == null) {
            return Letters.TOPICS;
        }
        String full = name.endsWith(Topic.Name.DEAD_LETTER_SUFFIX) ? name : name + Topic.Name.DEAD_LETTER_SUFFIX;
        return List.of(Position.parse(full + "-0@0").topic());
    }

    private final class Rows {

        private final PrintWriter out;
        private int printed;

        Rows(PrintWriter out) {
            this.out = out;
        }

        /** Prints a dead letter, and returns whether no other may be printed. */
        boolean print(DeadLetter letter, History history) {
            if (printed == limit) {
                out.printf("There are more; --limit shows more than %d.%n", limit);
                return true;
            }
            if (printed++ == 0) {
                out.printf(ROW, "STATE", "DEAD LETTER", "SOURCE", "AT", "TRIES", "GROUP", "TYPE");
            }
            String state =
                    history.state() == History.State.OPEN && history.repaired().isPresent()
                            ? "REPAIRED"
                            : history.state().name();
            out.printf(
                    ROW,
                    state,
                    letter.position().shortText(),
                    letter.source().map(Position::shortText).orElse("unknown"),
                    Timestamps.text(letter.at()),
                    letter.attempts(),
                    letter.group(),
                    letter.type());
            out.println("            " + reason(letter));
            return false;
        }

        void end() {
            if (printed == 0) {
                out.println(all ? "There are no dead letters." : "There are no open dead letters.");
            }
        }
    }

    private static String reason(DeadLetter letter) {
        String text = Masking.text(letter.reason() + ": " + letter.message()).replaceAll("\\s+", " ");
        return text.length() > REASON_LENGTH ? text.substring(0, REASON_LENGTH) + "…" : text;
    }
}
