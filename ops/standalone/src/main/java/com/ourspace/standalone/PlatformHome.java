package com.ourspace.standalone;

import com.ourspace.embedded.PidFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The folder of a platform: its data, secrets, logs, and the pid files of its processes. */
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

    Path topologyFile() {
        return run().resolve("topology.properties");
    }

    PidFile pidFile(Component component) {
        return new PidFile(run().resolve(component.name() + ".pid"));
    }

    /** The pid file of the process that runs {@code up}. */
    PidFile launcherPidFile() {
        return new PidFile(run().resolve("ourspace.pid"));
    }

    /** The file that exists once the component is ready. */
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
     * Creates a folder. The home is first closed to everybody but its owner, because its tables and logs contain names,
     * addresses and telephone numbers of guests.
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
