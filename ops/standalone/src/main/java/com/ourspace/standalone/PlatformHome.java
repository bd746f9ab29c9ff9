package com.ourspace.standalone;

import com.ourspace.embedded.PidFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Where a platform keeps everything it has: its data, its secrets, its logs, and who runs. */
record PlatformHome(Path root) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    PlatformHome {
        root = root.toAbsolutePath().normalize();
    }

    Path directory(Component component) {
        return root.resolve(component.name());
    }

    Secrets secrets() {
        return Secrets.in(root.resolve("secrets.properties"));
    }

    Path logs() {
        return create(root.resolve("logs"));
    }

    Path log(Component component) {
        return component.role() == Role.DATABASE
                ? directory(component).resolve("mariadb.log")
                : logs().resolve(component.name() + ".log");
    }

    Path planFile() {
        return run().resolve("plan.properties");
    }

    PidFile pidFile(Component component) {
        return new PidFile(run().resolve(component.name() + ".pid"));
    }

    /** Of the process that {@code up} is. */
    PidFile launcherPidFile() {
        return new PidFile(run().resolve("ourspace.pid"));
    }

    /** There once the part works. */
    Path readyFile(Component component) {
        return run().resolve(component.name() + ".ready");
    }

    Path lockFile() {
        return run().resolve("lock");
    }

    private Path run() {
        return create(root.resolve("run"));
    }

    /**
     * Closes the home to everybody but its owner before anything is in it: its tables and its log have names, addresses
     * and telephone numbers of guests.
     */
    private Path create(Path directory) {
        try {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, OWNER_ONLY);
            return Files.createDirectories(directory);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
