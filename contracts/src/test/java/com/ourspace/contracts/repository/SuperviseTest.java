package com.ourspace.contracts.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs {@code ops/compose/supervise}, which is process 1 of the containers, with short commands instead of services.
 */
class SuperviseTest {

    private static final int KILLED = 128 + 9;
    private static final int LIMIT_SECONDS = 20;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void endsAsItsCommandEnds() throws Exception {
        assertThat(exitOf(supervise("true", "sh", "-c", "exit 7"))).isEqualTo(7);
    }

    @Test
    void passesTheSignalToStopOn() throws Exception {
        Path ready = folder.resolve("ready");
        Process supervised =
                supervise("true", "sh", "-c", "trap 'exit 3' TERM; touch " + ready + "; while :; do sleep 0.05; done");
        await(supervised, ready);

        supervised.destroy();

        assertThat(exitOf(supervised)).isEqualTo(3);
    }

    @Test
    void killsWhatAnswersNoMore() throws Exception {
        Path alive = Files.createFile(folder.resolve("alive"));
        Path asked = folder.resolve("asked");
        Process supervised = supervise("test -e " + alive + " && touch " + asked, "sleep", "60");
        await(supervised, asked);
        assertThat(supervised.isAlive()).isTrue();

        Files.delete(alive);

        assertThat(exitOf(supervised)).isEqualTo(KILLED);
        assertThat(output()).contains("no answer");
    }

    @Test
    void killsWhatDoesNotStartInTime() throws Exception {
        assertThat(exitOf(supervise("false", "sleep", "60"))).isEqualTo(KILLED);
    }

    @Test
    void aCheckThatHangsHasFailed() throws Exception {
        assertThat(exitOf(supervise("sleep 60", "sleep", "60"))).isEqualTo(KILLED);
    }

    private Process supervise(String check, String... command) throws IOException {
        List<String> line = Stream.concat(
                        Stream.of(
                                "sh",
                                Repository.root()
                                        .resolve("ops/compose/supervise")
                                        .toString()),
                        Stream.of(command))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment()
                .putAll(Map.of(
                        "SUPERVISE_CHECK", check,
                        "SUPERVISE_INTERVAL", "0.1",
                        "SUPERVISE_TIMEOUT", "0.3",
                        "SUPERVISE_FAILURES", "2",
                        "SUPERVISE_START", "1"));
        return builder.start();
    }

    /** Waits for a file that the supervised command, or its check, makes. */
    private static void await(Process supervised, Path file) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!Files.exists(file) && supervised.isAlive() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(file).exists();
    }

    private static int exitOf(Process supervised) throws InterruptedException {
        try {
            assertThat(supervised.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
            return supervised.exitValue();
        } finally {
            supervised.descendants().forEach(ProcessHandle::destroyForcibly);
            supervised.destroyForcibly();
        }
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }
}
