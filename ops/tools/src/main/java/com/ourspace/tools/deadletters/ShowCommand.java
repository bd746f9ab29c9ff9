package com.ourspace.tools.deadletters;

import com.ourspace.contracts.Timestamps;
import com.ourspace.tools.Masking;
import com.ourspace.tools.Position;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows one dead letter with all there is to know about it. */
@Command(
        name = "show",
        description = "Show a dead letter: why it failed, its record, and what was done with it.",
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private DeadLettersCommand parent;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private DeadLettersCommand.Common common = new DeadLettersCommand.Common();

    @Parameters(paramLabel = "DEAD_LETTER", description = "its position, as list shows it")
    private String position = "";

    @Option(names = "--raw", description = "show personal data as well")
    private boolean isRaw;

    @Override
    public Integer call() {
        try (Session session = common.open(parent)) {
            DeadLetter letter = session.require(position);
            History history = session.actions().of(letter);
            PrintWriter out = spec.commandLine().getOut();
            out.printf("%s is %s%n", letter.position(), history.state());
            out.println("source   " + letter.source().map(Position::toString).orElse("unknown"));
            out.printf(
                    "failed   %s, tried %s times by %s%n",
                    Timestamps.text(letter.at()), letter.attempts(), letter.group());
            out.println(
                    "reason   " + letter.reason() + ": " + (isRaw ? letter.message() : Masking.text(letter.message())));
            ContentPrinter printer = new ContentPrinter(out, isRaw);
            printer.print(letter.isOmitted() ? session.letters().record(letter, History.NONE) : letter.content());
            history.repaired().ifPresent(repaired -> {
                out.println();
                out.println("Repaired:");
                printer.print(repaired);
            });
            out.println();
            printHistory(out, history);
            printReadability(out, letter, session.letters().record(letter, history));
        }
        return 0;
    }

    private static void printHistory(PrintWriter out, History history) {
        history.actions()
                .forEach(action ->
                        out.printf("%s  %-12s %s%n", Timestamps.text(action.at()), action.by(), action.sentence()));
    }

    static void printReadability(PrintWriter out, DeadLetter letter, Content content) {
        Optional<String> problem = Readability.problem(letter.target(), content);
        out.println(problem.map(why -> "The record can't be read: " + Masking.text(why))
                .orElse("The record can be read."));
    }
}
