package com.ourspace.tools.deadletters;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Marks dead letters as done with. They stay in the log. */
@Command(
        name = "discard",
        description = "Mark a dead letter as one that needs nothing more; it stays in the log.",
        mixinStandardHelpOptions = true)
final class DiscardCommand implements Callable<Integer> {

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

    @Parameters(paramLabel = "DEAD_LETTER", arity = "1..*", description = "their positions, as list shows them")
    private List<String> positions = new ArrayList<>();

    @Option(names = "--because", required = true, paramLabel = "TEXT", description = "why, for the record")
    private String reason = "";

    @Override
    public Integer call() {
        int refused = 0;
        try (Session session = common.open(parent)) {
            for (String position : positions) {
                refused += discard(session, session.require(position)) ? 0 : 1;
            }
        }
        return refused == 0 ? 0 : 1;
    }

    private boolean discard(Session session, DeadLetter letter) {
        PrintWriter out = spec.commandLine().getOut();
        History.State state = session.actions().of(letter).state();
        if (!state.isOpen()) {
            out.printf("%s is %s; nothing is changed.%n", letter.position(), state);
            return state == History.State.DISCARDED;
        }
        session.actions().append(Action.discarded(letter, parent.clock().instant(), author.name(), reason));
        out.println(letter.position() + " is discarded.");
        return true;
    }
}
