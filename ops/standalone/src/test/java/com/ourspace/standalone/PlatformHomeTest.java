package com.ourspace.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformHomeTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void isForItsOwnerOnly() throws IOException {
        Path root = directory.resolve("home");

        new PlatformHome(root).logs();

        assertThat(permissions(root)).isEqualTo("rwx------");
    }

    @Test
    void isClosedAlsoIfItWasOpenBefore() throws IOException {
        Path root = Files.createDirectories(directory.resolve("home"));
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));

        new PlatformHome(root).topologyFile();

        assertThat(permissions(root)).isEqualTo("rwx------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
