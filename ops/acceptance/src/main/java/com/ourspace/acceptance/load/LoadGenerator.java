package com.ourspace.acceptance.load;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The load generator: {@code orders}, {@code list} and {@code seed}, each with {@code --help}. */
@Command(
        name = "load",
        description = "Measures a running platform on this machine; prints Markdown.",
        mixinStandardHelpOptions = true,
        subcommands = {OrderLoad.class, ListLoad.class, SpaceSeeder.class})
public final class LoadGenerator {

    private LoadGenerator() {}

    public static void main(String... args) {
        System.exit(run(args));
    }

    /** Runs it inside another program; 0 if all went well. */
    public static int run(String... args) {
        return new CommandLine(new LoadGenerator())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage());
                    return 1;
                })
                .execute(args);
    }
}
