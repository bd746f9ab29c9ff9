package com.ourspace.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path directory;

    @Test
    void areGeneratedOnceAndKept() {
        Secrets first = Secrets.in(file());
        Secrets second = Secrets.in(file());
        assertThat(second.jwtSecret()).isEqualTo(first.jwtSecret());
        assertThat(second.orderIdSecret()).isEqualTo(first.orderIdSecret());
        assertThat(second.databasePasswords()).isEqualTo(first.databasePasswords());
        assertThat(second.s3Credentials()).isEqualTo(first.s3Credentials());
    }

    @Test
    void differFromPlatformToPlatformAndFromUseToUse() {
        Secrets here = Secrets.in(file());
        Secrets there = Secrets.in(directory.resolve("other"));
        assertThat(here.jwtSecret()).isNotEqualTo(there.jwtSecret()).isNotEqualTo(here.orderIdSecret());
        assertThat(Base64.getDecoder().decode(here.jwtSecret())).hasSize(32);
    }

    @Test
    void areReadableByTheirOwnerOnly() throws IOException {
        Secrets.in(file());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    private Path file() {
        return directory.resolve("secrets.properties");
    }
}
