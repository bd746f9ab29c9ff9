package com.ourspace.tools.deadletters;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Repairs the record of a dead letter. The dead letter stays as it is; the repaired record is kept beside it. */
@Command(
        name = "edit",
        description = {
            "Repair the record of a dead letter, in $EDITOR or by the options.",
            "The dead letter stays as it is; redrive sends the repaired record."
        },
        mixinStandardHelpOptions = true)
final class EditCommand implements Callable<Integer> {

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

    @Parameters(paramLabel = "DEAD_LETTER", description = "its position, as list shows it")
    private String position = "";

    @Option(names = "--value", paramLabel = "FILE", description = "a file with the whole value")
    private @Nullable Path value;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "a member of the value, e.g. headCount=4 or offers.0.price=50000; several are possible")
    private Map<String, String> members = new LinkedHashMap<>();

    @Option(names = "--header", paramLabel = "NAME=TEXT", description = "a header, e.g. ce_type=pay-reservation.v1")
    private Map<String, String> headers = new LinkedHashMap<>();

    @Option(names = "--key", paramLabel = "KEY", description = "the key, of a record that had none or a wrong one")
    private @Nullable String key;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Session session = common.open(parent)) {
            DeadLetter letter = session.require(position);
            History history = session.actions().of(letter);
            PrintWriter out = spec.commandLine().getOut();
            if (!history.state().isOpen()) {
                out.printf("%s is %s; nothing is changed.%n", letter.position(), history.state());
                return 1;
            }
            Content repaired = edited(session.letters().record(letter, history));
            session.actions().append(Action.edited(letter, parent.clock().instant(), author.name(), repaired));
            out.println("The repaired record is kept beside " + letter.position() + ".");
            ShowCommand.printReadability(out, letter, repaired);
        }
        return 0;
    }

    private Content edited(Content content) throws IOException, InterruptedException {
        Content edited = content;
        byte[] present = content.value() == null ? new byte[0] : content.value();
        if (value != null) {
            edited = edited.withValue(Editing.read(value));
        } else if (members.isEmpty() && headers.isEmpty() && key == null) {
            edited = edited.withValue(Editing.interactively(present, System.getenv()));
        }
        for (Map.Entry<String, String> member : members.entrySet()) {
            byte[] before = edited.value() == null ? new byte[0] : edited.value();
            edited = edited.withValue(Editing.set(before, member.getKey(), member.getValue()));
        }
        for (Map.Entry<String, String> header : headers.entrySet()) {
            edited = edited.withHeader(header.getKey(), header.getValue());
        }
        return key == null ? edited : edited.withKey(key);
    }
}
