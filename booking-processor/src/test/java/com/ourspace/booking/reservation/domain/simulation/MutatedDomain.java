package com.ourspace.booking.reservation.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.booking.reservation.domain.Decider;
import com.ourspace.contracts.Message;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/** The domain and its simulation once more, with one class of the domain compiled from a changed source. */
final class MutatedDomain extends URLClassLoader {

    private static final String DOMAIN = Decider.class.getPackageName();

    private MutatedDomain(URL[] mutatedFirst) {
        super("mutated", mutatedFirst, MutatedDomain.class.getClassLoader());
    }

    /**
     * @param directory an empty one, for the classes
     * @throws AssertionError if the mutation does not fit the source any more
     */
    static MutatedDomain with(Mutation mutation, Path directory) throws IOException {
        Path source = Path.of("src/main/java", DOMAIN.replace('.', '/'), mutation.type + ".java");
        String right = Files.readString(source);
        assertThat(right.split(Pattern.quote(mutation.right), -1))
                .as("the one place of '%s' in %s", mutation.right, source)
                .hasSize(2);
        Path mutated = Files.writeString(
                directory.resolve(mutation.type + ".java"), right.replace(mutation.right, mutation.wrong));
        compile(mutated, directory);
        return new MutatedDomain(
                new URL[] {directory.toUri().toURL(), origin(Decider.class), origin(Simulation.class)});
    }

    /** The domain as it is, loaded the same way. */
    static MutatedDomain unchanged() {
        return new MutatedDomain(new URL[] {origin(Decider.class), origin(Simulation.class)});
    }

    /** The domain's package comes from here, all else from where it always does. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(DOMAIN)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    private static void compile(Path source, Path directory) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        String classPath = Stream.of(Decider.class, Message.class, NullMarked.class)
                .map(type -> path(origin(type)))
                .collect(Collectors.joining(File.pathSeparator));
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            boolean compiled = javac.getTask(
                            complaints,
                            files,
                            null,
                            List.of("-d", directory.toString(), "-cp", classPath, "-nowarn", "-proc:none"),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as(complaints.toString()).isTrue();
        }
    }

    private static URL origin(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static String path(URL directoryOrJar) {
        try {
            return Path.of(directoryOrJar.toURI()).toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
