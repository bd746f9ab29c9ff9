package com.ourspace.standalone;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts a component in a JVM of its own, which outlives the process that starts it. */
final class JavaProcess {

    /** The environment variable with additional JVM options for each component, separated by blanks. */
    static final String ADDITIONAL_OPTIONS = "OURSPACE_JAVA_OPTS";

    /** The system property with more of them, for what only the starting JVM knows, such as a port of its own. */
    private static final String OPTIONS_OF_STARTER = "ourspace.java.options";

    /** The system property with the file of what a training run has taught the JVM; unset if there was none. */
    private static final String AOT_CACHE = "ourspace.aot.cache";

    /** The system property with the class path of the components; if it is unset, they have that of this JVM. */
    private static final String CLASS_PATH = "ourspace.class.path";

    private JavaProcess() {}

    /**
     * Starts a process and returns at once. The component is ready when its ready file exists; its pid file names the
     * process.
     */
    static Process launch(Component component, PlatformHome home) {
        try {
            Files.deleteIfExists(home.readyFile(component));
            ProcessBuilder builder = new ProcessBuilder(command(component, home))
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(home.log(component).toFile()));
            // The class path goes into the environment, so that ps shows the rest of the command line.
            builder.environment()
                    .put("CLASSPATH", System.getProperty(CLASS_PATH, System.getProperty("java.class.path")));
            Process process = builder.start();
            home.pidFile(component).write(process.toHandle());
            return process;
        } catch (IOException unwilling) {
            throw new UncheckedIOException(unwilling);
        }
    }

    private static List<String> command(Component component, PlatformHome home) {
        List<String> command = new ArrayList<>();
        // Ctrl-C reaches every process of a terminal; only the launcher may react, so that components stop in order.
        command.addAll(List.of("/bin/sh", "-c", "trap '' INT; exec \"$0\" \"$@\""));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + heap(component.role()),
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Duser.timezone=UTC",
                "-Dlogback.configurationFile=logback-process.xml",
                "-Dorg.springframework.boot.logging.LoggingSystem=none"));
        command.addAll(trainedOptions(System.getProperty(AOT_CACHE)));
        command.addAll(additionalOptions(System.getProperty(OPTIONS_OF_STARTER)));
        command.addAll(additionalOptions(System.getenv(ADDITIONAL_OPTIONS)));
        command.addAll(
                List.of(Main.class.getName(), "run", "--home", home.root().toString(), component.name()));
        return command;
    }

    /** A JVM that cannot use the file, because its options differ too much, starts without it. */
    static List<String> trainedOptions(@Nullable String cache) {
        return cache == null ? List.of() : List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off");
    }

    /** The operator's options. They come last, so that they override the others. */
    static List<String> additionalOptions(@Nullable String given) {
        return given == null || given.isBlank()
                ? List.of()
                : List.of(given.strip().split("\\s+"));
    }

    private static String heap(Role role) {
        return switch (role) {
            case S3 -> "192m";
            case KAFKA, PROCESSOR, API -> "384m";
            case WORKER -> "512m";
            case DATABASE, KAKAO -> throw new IllegalArgumentException(role + " does not run in its own JVM");
        };
    }
}
