package com.ourspace.booking.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.embedded.DatabasePasswords;
import com.ourspace.embedded.EmbeddedDatabase;
import com.ourspace.embedded.EmbeddedKafka;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("own-servers")
class RelayOutagesTest {

    private static final DatabasePasswords PASSWORDS = new DatabasePasswords("a-1", "b-2", "c-3", "d-4");

    @TempDir
    Path home;

    private final SpaceDates spaceDates = new SpaceDates(10);
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
    void goesOnWhenTheDatabaseWasKilledAndWhenTheBrokerWasRestarted() {
        Relay relay = fixture.startActive();
        fixture.commit(spaceDates.nextEvents(50));

        killAndRestartDatabase();
        fixture.commitAtLast(spaceDates.nextEvents(50));
        fixture.awaitAllPublishedInOrder(spaceDates);
        fixture.awaitActive(relay);

        fixture.commit(spaceDates.nextEvents(50));
        stopBrokerForLongerThanASession();
        fixture.commit(spaceDates.nextEvents(50));
        fixture.awaitAllPublishedInOrder(spaceDates);
        assertThat(relay.state()).isEqualTo(RelayState.ACTIVE);
    }

    @Test
    void stopsInSecondsWhileBrokerAndDatabaseAreAway() {
        Relay relay = fixture.startActive();
        fixture.commit(spaceDates.nextEvents(50));
        kafka.close();
        fixture.commit(spaceDates.nextEvents(50));
        database.process().destroyForcibly();

        long begunNanos = System.nanoTime();
        fixture.stop(relay);

        assertThat(Duration.ofNanos(System.nanoTime() - begunNanos)).isLessThan(Duration.ofSeconds(60));
    }

    private void killAndRestartDatabase() {
        int port = OutboxLocation.of(database.jdbcUrl("any")).port();
        database.process().destroyForcibly();
        await().until(() -> !database.process().isAlive());
        database = EmbeddedDatabase.start(home.resolve("database"), port, PASSWORDS);
    }

    private void stopBrokerForLongerThanASession() {
        int port = Integer.parseInt(kafka.bootstrapServers().split(":")[1]);
        kafka.close();
        await().pollDelay(RelayFixture.SESSION.plus(Duration.ofSeconds(1)))
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> fixture.commit(spaceDates.nextEvents(1)));
        kafka = EmbeddedKafka.start(home.resolve("kafka"), port);
    }
}
