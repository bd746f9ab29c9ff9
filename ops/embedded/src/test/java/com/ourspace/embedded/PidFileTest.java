package com.ourspace.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    private Path directory;

    private final Process sleeper = sleeper();

    @AfterEach
    void endTheSleeper() throws InterruptedException {
        sleeper.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    @Test
    void findsItsProcess() {
        PidFile file = new PidFile(path());
        file.write(sleeper.toHandle());
        assertThat(file.process()).contains(sleeper.toHandle());
    }

    @Test
    void endsItsProcessAndForgetsIt() {
        PidFile file = new PidFile(path());
        file.write(sleeper.toHandle());
        file.end();
        assertThat(sleeper.isAlive()).isFalse();
        assertThat(path()).doesNotExist();
    }

    @Test
    void leavesAStrangerAloneWhoWasGivenTheSamePid() throws IOException {
        PidFile file = new PidFile(path());
        file.write(sleeper.toHandle());
        List<String> lines = Files.readAllLines(path());
        Files.write(path(), List.of(lines.get(0), Long.toString(Long.parseLong(lines.get(1)) - 60_000)));
        file.end();
        assertThat(sleeper.isAlive()).isTrue();
    }

    @Test
    void hasNoProcessWhenItIsMissingOrCutShort() throws IOException {
        PidFile file = new PidFile(path());
        assertThat(file.process()).isEmpty();
        Files.writeString(path(), "123");
        assertThat(file.process()).isEmpty();
    }

    private Path path() {
        return directory.resolve("sleeper.pid");
    }

    private static Process sleeper() {
        try {
            return new ProcessBuilder("sleep", "600").start();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
