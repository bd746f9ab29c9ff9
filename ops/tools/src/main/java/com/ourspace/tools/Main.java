package com.ourspace.tools;

import com.ourspace.tools.deadletters.DeadLettersCommand;
import com.ourspace.tools.inspect.InspectCommand;
import com.ourspace.tools.inspect.TraceCommand;
import java.io.PrintWriter;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of {@code ./ourspace} for operators of a running platform. */
@Command(name = "ourspace", mixinStandardHelpOptions = true)
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        System.exit(run(new PrintWriter(System.out, true), arguments));
    }

    /**
     * Runs a command.
     *
     * @param out receives what the command prints, and why it refused
     * @return the exit code: 0 if it did what it was asked, 1 if it refused or failed, 2 if it was not understood
     */
    public static int run(PrintWriter out, String... arguments) {
        return new CommandLine(new Main())
                .addSubcommand(new DeadLettersCommand(InstantSource.system()))
                .addSubcommand(new InspectCommand())
                .addSubcommand(new TraceCommand())
                .setOut(out)
                .setErr(out)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(messageOf(failure));
                    return 1;
                })
                .execute(arguments);
    }

    /** The message of a failure, with its type if the message alone is not a sentence. */
    private static String messageOf(Exception failure) {
        String message = failure.getMessage();
        boolean ours = failure instanceof IllegalStateException || failure instanceof IllegalArgumentException;
        return ours && message != null ? message : failure.toString();
    }
}
