package com.ourspace.booking.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.contracts.Topic;
import com.ourspace.embedded.DatabasePasswords;
import com.ourspace.embedded.EmbeddedDatabase;
import com.ourspace.embedded.EmbeddedKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** A row that Kafka will never take as things are: seen at once, passed over never. */
@Tag("own-servers")
class RelayRejectedRowTest {

    private static final DatabasePasswords PASSWORDS = new DatabasePasswords("a-1", "b-2", "c-3", "d-4");
    private static final int LARGE = 2_000_000;

    @TempDir
    Path home;

    private final SpaceDates spaceDates = new SpaceDates(3);
    private EmbeddedKafka kafka;
    private EmbeddedDatabase database;
    private RelayFixture fixture;

    @BeforeEach
    void open() {
        kafka = EmbeddedKafka.start(home.resolve("kafka"), 0);
        database = EmbeddedDatabase.start(home.resolve("database"), 0, PASSWORDS);
        fixture = new RelayFixture(kafka.bootstrapServers(), database, PASSWORDS);
    }

    @AfterEach
    void close() {
        fixture.close();
        kafka.close();
        database.close();
    }

    @Test
    void holdsBackAllBehindItAndSaysWhichItIsUntilTheBrokerTakesIt() throws Exception {
        Relay relay = fixture.startActive();
        fixture.commit(spaceDates.nextEvents(2));
        fixture.awaitAllPublishedInOrder(spaceDates);

        fixture.commitPadded(spaceDates.nextEvents(1), LARGE);
        fixture.commit(spaceDates.nextEvents(2));
        Health stuck = await().atMost(Duration.ofSeconds(30))
                .until(() -> fixture.health(relay), seen -> seen.getStatus().equals(Status.DOWN));
        RejectedRow refused = (RejectedRow) stuck.getDetails().get("refused");
        assertThat(refused.id()).isEqualTo(fixture.oldestRow());
        assertThat(refused.reason()).isEqualTo("RecordTooLargeException");
        assertThat(refused.payloadBytes()).isGreaterThan(LARGE);
        assertThat(fixture.published.distinct(spaceDates)).isEqualTo(6);
        assertThat(fixture.rowsInOutbox()).isEqualTo(2);

        letRecordsBeAsLargeAs(2 * LARGE);
        fixture.awaitAllPublishedInOrder(spaceDates);
        assertThat(fixture.health(relay).getStatus()).isEqualTo(Status.UP);
    }

    private void letRecordsBeAsLargeAs(int bytes) throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topic.Name.RESERVATION_EVENTS);
        ConfigEntry largest = new ConfigEntry("max.message.bytes", Integer.toString(bytes));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(new AlterConfigOp(largest, OpType.SET))))
                    .all()
                    .get();
        }
    }
}
