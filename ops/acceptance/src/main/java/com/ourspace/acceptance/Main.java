package com.ourspace.acceptance;

import com.ourspace.acceptance.invariants.CheckCommand;
import com.ourspace.acceptance.load.BenchCommand;
import com.ourspace.acceptance.load.LoadGenerator;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of {@code ./ourspace} that measure and check a platform. */
@Command(
        name = "ourspace",
        subcommands = {CheckCommand.class, LoadGenerator.class, BenchCommand.class})
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage());
                    return 1;
                })
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }
}
