package com.ourspace.tools.deadletters;

import com.ourspace.tools.PlatformOptions;
import java.time.InstantSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands about dead letters. */
@Command(
        name = "dead-letters",
        description = "List, show, repair, redrive and discard records that could not be read, decided or stored.",
        subcommands = {
            ListCommand.class,
            ShowCommand.class,
            EditCommand.class,
            RedriveCommand.class,
            DiscardCommand.class
        },
        mixinStandardHelpOptions = true)
public final class DeadLettersCommand implements Runnable {

    private final InstantSource clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    public DeadLettersCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do with them: list, show, edit, redrive, discard.");
    }

    InstantSource clock() {
        return clock;
    }

    /** The options of all commands that change something. */
    static final class Author {

        @Option(
                names = "--by",
                // A container runs for an operator whose name it does not know by itself.
                defaultValue = "${env:OURSPACE_OPERATOR:-${sys:user.name}}",
                description = "who does it, for the record (${DEFAULT-VALUE})")
        private String name = "";

        String name() {
            return name;
        }
    }

    /** The options of all commands. */
    static final class Common {

        @Mixin
        private PlatformOptions platform = new PlatformOptions();

        Session open(DeadLettersCommand parent) {
            return new Session(platform.kafka(), parent.clock);
        }
    }
}
