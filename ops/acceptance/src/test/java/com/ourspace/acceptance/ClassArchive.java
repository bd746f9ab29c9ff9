package com.ourspace.acceptance;

import com.ourspace.standalone.Main;
import com.ourspace.standalone.PlatformProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * An archive of the classes that a booking processor has loaded, parsed and verified, for the processes that are
 * started after it: they start in half of the processor time, and the fault tests start nine.
 *
 * <p>A JVM archives classes of jars alone. Maven has those of the other modules in jars from the phase {@code package}
 * on; before, all processes start without an archive.
 */
final class ClassArchive {

    private final Path file;

    ClassArchive(Path file) {
        this.file = file;
    }

    /** Gives the processes that are started from now on a class path of jars, without the tests themselves. */
    void restrictClassPath() {
        if (isPlatformInJars()) {
            System.setProperty(
                    "ourspace.class.path",
                    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                            .filter(entry -> entry.endsWith(".jar"))
                            .collect(Collectors.joining(File.pathSeparator)));
        }
    }

    /**
     * Archives the classes of a running process, which goes on meanwhile; processes that are started later use them.
     */
    void createFrom(PlatformProcess process) {
        if (isPlatformInJars() && isArchived(process)) {
            System.setProperty("ourspace.aot.cache", file.toString());
        }
    }

    private boolean isArchived(PlatformProcess process) {
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(process.pid()),
                            "VM.cds",
                            "static_dump",
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(file.resolveSibling("classes.log").toFile())
                    .start();
            return jcmd.waitFor(2, TimeUnit.MINUTES) && Files.exists(file);
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean isPlatformInJars() {
        return Main.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .endsWith(".jar");
    }
}
