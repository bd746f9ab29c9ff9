package com.ourspace.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleProcessesTest {

    @TempDir
    private Path directory;

    private final Process left = sleeper();

    @AfterEach
    void endTheProcess() throws InterruptedException {
        left.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    @Test
    void ofAKilledRunAreEndedEvenWhenTheyAreFrozen() {
        PlatformHome home = new PlatformHome(directory);
        Topology topology = Topology.of(ProcessLayout.separate(1, 1, 1), Ports.free());
        topology.save(home.topologyFile());
        home.pidFile(topology.first(Role.PROCESSOR)).write(left.toHandle());
        ProcessSignal.STOP.send(left.toHandle());
        StaleProcesses.end(home);
        assertThat(left.isAlive()).isFalse();
        assertThat(home.pidFile(topology.first(Role.PROCESSOR)).process()).isEmpty();
    }

    @Test
    void areNoneWhereNothingRan() {
        StaleProcesses.end(new PlatformHome(directory));
        assertThat(left.isAlive()).isTrue();
    }

    @Test
    void twoPlatformsCannotHaveOneHome() {
        PlatformHome home = new PlatformHome(directory);
        try (HomeLock lock = HomeLock.take(home)) {
            lock.announce();
            assertThatThrownBy(() -> HomeLock.take(home))
                    .hasMessageContaining("runs already on " + home.root())
                    .hasMessageContaining("pid " + ProcessHandle.current().pid());
        }
        try (HomeLock again = HomeLock.take(home)) {
            assertThat(again).isNotNull();
        }
    }

    private static Process sleeper() {
        try {
            return new ProcessBuilder("sleep", "600").start();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
