package com.ourspace.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopologyTest {

    private static final ProcessLayout ONE_JVM = new ProcessLayout(false, 1, 1, 1);

    @TempDir
    private Path directory;

    @Test
    void namesEveryComponent() {
        assertThat(Topology.of(ProcessLayout.separate(2, 1, 1), Ports.free()).components())
                .extracting(Component::name)
                .containsExactly("database", "kafka", "s3", "kakao", "processor-1", "processor-2", "worker-1", "api-1");
    }

    @Test
    void countsFurtherPortsUpFromTheFirst() {
        Topology topology = Topology.of(ProcessLayout.separate(2, 2, 1), Ports.of(Map.of("OURSPACE_PORT", "18080")));
        assertThat(topology.components(Role.API)).extracting(Component::port).containsExactly(18_080, 18_081);
        assertThat(topology.components(Role.API))
                .extracting(Component::managementPort)
                .containsExactly(8_400, 8_401);
        assertThat(topology.components(Role.PROCESSOR))
                .extracting(Component::managementPort)
                .containsExactly(8_100, 8_101);
        assertThat(topology.components(Role.PROCESSOR))
                .extracting(Component::port)
                .containsExactly(8_100, 8_101);
    }

    @Test
    void isReadBackAsItWasWritten() {
        Topology topology = Topology.of(ProcessLayout.separate(2, 3, 1), Ports.free());
        topology.save(directory.resolve("plan"));
        assertThat(Topology.load(directory.resolve("plan"))).contains(topology);
        assertThat(Topology.load(directory.resolve("none"))).isEmpty();
    }

    @Test
    void namesEveryBusyPortAtOnceAndWhatMovesIt() throws IOException {
        try (ServerSocket one = taken();
                ServerSocket other = taken()) {
            Topology topology = Topology.of(ONE_JVM, (role, number) -> switch (role) {
                case API -> one.getLocalPort();
                case KAFKA -> other.getLocalPort();
                case DATABASE, S3, KAKAO, PROCESSOR, WORKER -> Ports.free().port(role, number);
            });
            assertThat(topology.busyPorts())
                    .containsExactly(
                            "Port %d is in use already; Kafka wants it (move it with OURSPACE_KAFKA_PORT)."
                                    .formatted(other.getLocalPort()),
                            "Port %d is in use already; An API wants it (move it with OURSPACE_PORT)."
                                    .formatted(one.getLocalPort()));
        }
    }

    @Test
    void namesABusyManagementPortToo() throws IOException {
        try (ServerSocket one = taken()) {
            Ports free = Ports.free();
            Topology topology = Topology.of(ONE_JVM, new Ports() {
                @Override
                public int port(Role role, int number) {
                    return free.port(role, number);
                }

                @Override
                public int managementPort(int number) {
                    return one.getLocalPort();
                }
            });

            assertThat(topology.busyPorts())
                    .containsExactly(
                            "Port %d is in use already; An API's health wants it (move it with OURSPACE_MANAGEMENT_PORT)."
                                    .formatted(one.getLocalPort()));
        }
    }

    @Test
    void refusesWhatIsNoPort() {
        Ports ports = Ports.of(Map.of("OURSPACE_S3_PORT", "nine thousand"));
        assertThatThrownBy(() -> ports.port(Role.S3, 1))
                .hasMessage("OURSPACE_S3_PORT is \"nine thousand\", but a port is a number from 1 to 65535.");
    }

    @Test
    void hasSeveralOfOneServiceInJvmsOfTheirOwnOnly() {
        assertThatThrownBy(() -> new ProcessLayout(false, 2, 1, 1)).hasMessageContaining("--separate");
        assertThatThrownBy(() -> ProcessLayout.separate(0, 1, 1)).hasMessageContaining("processors");
    }

    private static ServerSocket taken() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
