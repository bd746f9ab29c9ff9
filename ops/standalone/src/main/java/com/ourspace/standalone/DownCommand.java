package com.ourspace.standalone;

import com.ourspace.embedded.PidFile;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stops the platform of this home from another terminal, including processes that a killed platform left. */
@Command(name = "down", description = "Stop the platform.")
final class DownCommand implements Callable<Integer> {

    private final Main main;

    DownCommand(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        PlatformHome home = main.home();
        PidFile launcher = home.launcherPidFile();
        boolean ran = launcher.process().isPresent();
        launcher.end();
        int staleProcesses = StaleProcesses.end(home);
        System.out.println(outcome(ran, staleProcesses, home));
        return 0;
    }

    private static String outcome(boolean ran, int staleProcesses, PlatformHome home) {
        if (ran) {
            return "Stopped.";
        }
        return staleProcesses > 0
                ? "Stopped what a killed platform left running (%d).".formatted(staleProcesses)
                : "Nothing runs on " + home.root() + ".";
    }
}
