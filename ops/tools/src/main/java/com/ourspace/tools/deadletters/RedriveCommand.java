package com.ourspace.tools.deadletters;

import com.ourspace.contracts.Timestamps;
import com.ourspace.tools.Masking;
import com.ourspace.tools.Position;
import com.ourspace.tools.deadletters.Action.Kind;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Sends the records of dead letters to their topics again. */
@Command(
        name = "redrive",
        description = {
            "Send the record of a dead letter, repaired or as it was, to its topic again, under its key.",
            "A second redrive of the same dead letter changes nothing."
        },
        mixinStandardHelpOptions = true)
final class RedriveCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private DeadLettersCommand parent;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private DeadLettersCommand.Common common = new DeadLettersCommand.Common();

    @Mixin
    private DeadLettersCommand.Author author = new DeadLettersCommand.Author();

    @Parameters(paramLabel = "DEAD_LETTER", arity = "0..*", description = "their positions, as list shows them")
    private List<String> positions = new ArrayList<>();

    @Option(names = "--all-of", paramLabel = "TOPIC", description = "all open dead letters of a topic, in their order")
    private @Nullable String topic;

    @Option(
            names = "--force",
            description = "also one that was discarded, can't be read, or is behind an open one of its key")
    private boolean force;

    @Override
    public Integer call() {
        try (Session session = common.open(parent)) {
            PrintWriter out = spec.commandLine().getOut();
            List<Position> chosen = chosen(session);
            if (chosen.isEmpty()) {
                out.println("There is nothing to redrive.");
            }
            int refused = 0;
            for (Position each : chosen) {
                refused += redrive(session, session.letters().require(each), out) ? 0 : 1;
            }
            return refused == 0 ? 0 : 1;
        }
    }

    private List<Position> chosen(Session session) {
        List<Position> chosen =
                new ArrayList<>(positions.stream().map(Position::parse).toList());
        if (topic != null) {
            Map<String, History> histories = session.actions().read();
            session.letters().forEach(ListCommand.topics(topic), letter -> {
                if (histories
                        .getOrDefault(letter.position().toString(), History.NONE)
                        .state()
                        .isOpen()) {
                    chosen.add(letter.position());
                }
                return false;
            });
        }
        return chosen;
    }

    private boolean redrive(Session session, DeadLetter letter, PrintWriter out) {
        Map<String, History> histories = session.actions().read();
        History history = histories.getOrDefault(letter.position().toString(), History.NONE);
        Optional<Action> before = history.last(Kind.REDRIVEN);
        if (history.state() == History.State.REDRIVEN && before.isPresent()) {
            out.printf(
                    "%s was redriven by %s at %s, as %s; nothing is sent.%n",
                    letter.position(),
                    before.get().by(),
                    Timestamps.text(before.get().at()),
                    before.get().position());
            return true;
        }
        Content content = session.letters().record(letter, history);
        Optional<String> objection = force ? Optional.empty() : objection(session, letter, content, histories);
        if (objection.isPresent()) {
            out.println(letter.position() + " is not redriven: " + objection.get());
            return false;
        }
        Position sent = session.redriver().redrive(letter, history, content, author.name());
        out.printf("%s is redriven as %s.%n", letter.position(), sent);
        return true;
    }

    private static Optional<String> objection(
            Session session, DeadLetter letter, Content content, Map<String, History> histories) {
        History own = histories.getOrDefault(letter.position().toString(), History.NONE);
        if (own.state() == History.State.DISCARDED) {
            return Optional.of("it was discarded.");
        }
        return Readability.problem(letter.target(), content)
                .map(why -> "it can't be read (" + Masking.text(why) + "), so it would be a dead letter again.")
                .or(() -> session.letters()
                        .earlierOfKey(
                                letter,
                                earlier -> histories
                                        .getOrDefault(earlier.position().toString(), History.NONE)
                                        .state()
                                        .isOpen())
                        .map(earlier -> "%s of the same key is before it and open; redrive or discard it first."
                                .formatted(earlier.position())));
    }
}
