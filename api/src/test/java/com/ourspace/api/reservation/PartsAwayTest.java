package com.ourspace.api.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.AnySpaces;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.embedded.EmbeddedDatabase;
import com.ourspace.embedded.EmbeddedKafka;
import com.ourspace.embedded.SharedStack;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An API with a broker and a database of its own, which are taken away from it and given back. */
class PartsAwayTest {

    private static final LocalDate TOMORROW = LocalDate.now(Half.ZONE).plusDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private EmbeddedKafka kafka;
    private EmbeddedDatabase database;
    private RunningApi api;

    @AfterEach
    void stop() {
        if (api != null) {
            api.context().close();
        }
        if (database != null) {
            database.close();
        }
        if (kafka != null) {
            kafka.close();
        }
    }

    @Test
    void withoutTheLogNothingIsAcceptedAndWithoutTheDatabaseEverythingIs() {
        startKafka(0);
        startDatabase(0);
        api = RunningApi.start(
                "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--spring.datasource.url=" + database.jdbcUrl("ourspace_api"));
        Caller guest = api.newUser();
        long space = api.bean(AnySpaces.class).add(AnySpaces.ordinary());
        assertThat(request(guest, space, "DAY", "before").status()).isEqualTo(202);

        int kafkaPort = port(kafka.bootstrapServers());
        kafka.close();
        Answer refused = request(guest, space, "NIGHT", "during");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("DEPENDENCY_DOWN");
        assertThat(refused.header("Retry-After")).isPresent();
        // Signing in does not need the log; the new user is announced when it is back.
        assertThat(api.newUser().userId()).isPositive();
        startKafka(kafkaPort);
        await().atMost(PATIENCE)
                .until(() -> request(guest, space, "NIGHT", "during").status() == 202);

        int databasePort =
                URI.create(database.jdbcUrl("x").substring("jdbc:".length())).getPort();
        database.close();
        Answer accepted = request(guest, space, "ALL", "without database");
        assertThat(accepted.status()).isEqualTo(202);
        Answer unread = guest.get("/v1/orders/" + accepted.text("/id"));
        assertThat(unread.status()).isEqualTo(503);
        assertThat(unread.code()).isEqualTo("DEPENDENCY_DOWN");
        assertThat(guest.get("/v1/orders/" + UUID.randomUUID()).status()).isEqualTo(404);
        startDatabase(databasePort);
        await().atMost(PATIENCE)
                .until(() -> guest.get("/v1/orders/" + accepted.text("/id")).status() == 200);
    }

    private void startKafka(int port) {
        kafka = EmbeddedKafka.start(directory.resolve("kafka"), port);
    }

    private void startDatabase(int port) {
        database = EmbeddedDatabase.start(directory.resolve("database"), port, SharedStack.passwords());
    }

    private static int port(String bootstrapServers) {
        return Integer.parseInt(bootstrapServers.substring(bootstrapServers.lastIndexOf(':') + 1));
    }

    private static Answer request(Caller guest, long space, String slot, String key) {
        return guest.post(
                "/v1/spaces/" + space + "/orders",
                "{\"useDate\":\"%s\",\"slot\":\"%s\",\"headCount\":4}".formatted(TOMORROW, slot),
                "Idempotency-Key",
                key);
    }
}
