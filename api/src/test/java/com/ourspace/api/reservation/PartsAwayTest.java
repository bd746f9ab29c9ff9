package com.ourspace.api.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.AnySpaces;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.api.log.ReservationEventListener;
import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.embedded.EmbeddedDatabase;
import com.ourspace.embedded.EmbeddedKafka;
import com.ourspace.embedded.SharedStack;
import com.ourspace.messaging.ConsumerRetries;
import com.ourspace.messaging.RetryKey;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** An API with a broker and a database of its own, which the tests stop and start. */
@Tag("own-servers")
class PartsAwayTest {

    private static final LocalDate TOMORROW = LocalDate.now(Half.ZONE).plusDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path directory;

    private static EmbeddedKafka kafka;
    private static EmbeddedDatabase database;
    private static RunningApi api;

    @BeforeAll
    static void start() {
        startKafka(0);
        startDatabase(0);
        api = RunningApi.start(
                "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--spring.datasource.url=" + database.jdbcUrl("ourspace_api"),
                "--ourspace.readiness.max-lag=1s");
    }

    @AfterAll
    static void stop() {
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
        Caller guest = api.newUser();
        long space = api.bean(AnySpaces.class).add(AnySpaces.ordinary());
        Caller host = api.newUser();
        long own = SampleSpace.create().ofHost(host.userId()).listedIn(api).id();
        String blocks = "/v1/host/spaces/" + own + "/blocks";
        assertThat(request(guest, space, "DAY", "before").status()).isEqualTo(202);
        awaitReadiness("UP");

        int kafkaPort = port(kafka.bootstrapServers());
        kafka.close();
        Answer refused = request(guest, space, "NIGHT", "during");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("DEPENDENCY_DOWN");
        assertThat(refused.header("Retry-After")).isPresent();
        // Signing in does not need the log; the new user is announced when it is back.
        assertThat(api.newUser().userId()).isPositive();
        assertThat(block(host, blocks).status()).isEqualTo(503);
        assertThat(host.get(blocks).json().at("/items").size())
                .as("a block that the log did not take is none")
                .isZero();
        awaitReadiness("DOWN");
        assertThat(api.health("readiness").at("/components/log/status").asString())
                .isEqualTo("DOWN");
        assertThat(api.health("liveness").path("httpStatus").asInt()).isEqualTo(200);
        startKafka(kafkaPort);
        await().atMost(PATIENCE)
                .until(() -> request(guest, space, "NIGHT", "during").status() == 202);
        assertThat(block(host, blocks).status()).isEqualTo(202);
        assertThat(host.get(blocks).json().at("/items").size()).isEqualTo(1);
        awaitReadiness("UP");

        int databasePort = databasePort();
        database.close();
        Answer accepted = request(guest, space, "ALL", "without database");
        assertThat(accepted.status()).isEqualTo(202);
        Answer unread = guest.get("/v1/orders/" + accepted.text("/id"));
        assertThat(unread.status()).isEqualTo(503);
        assertThat(unread.code()).isEqualTo("DEPENDENCY_DOWN");
        assertThat(guest.get("/v1/orders/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(api.health("readiness").at("/components/db/status").asString())
                .isEqualTo("DOWN");
        assertThat(api.health("liveness").path("httpStatus").asInt()).isEqualTo(200);
        startDatabase(databasePort);
        await().atMost(PATIENCE)
                .until(() -> guest.get("/v1/orders/" + accepted.text("/id")).status() == 200);
        awaitReadiness("UP");
    }

    /**
     * A database that hangs keeps its connections open and says nothing. A guest's list waits for it until the driver
     * gives up; before that, everybody else's requests are accepted.
     */
    @Test
    void whileTheDatabaseHangsRequestsAreAcceptedAndDoNotWaitForIt() throws Exception {
        Caller guest = api.newUser();
        long space = api.bean(AnySpaces.class).add(AnySpaces.ordinary());
        assertThat(request(guest, space, "DAY", "before it hangs").status()).isEqualTo(202);

        signal("STOP");
        try (ExecutorService guests = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                Future<Answer> waiting = guests.submit(() -> guest.get("/v1/orders"));
                List<Future<Answer>> requests = IntStream.range(0, 40)
                        .mapToObj(number -> guests.submit(() -> request(
                                guest,
                                space,
                                "NIGHT",
                                "while it hangs " + number,
                                "Prefer",
                                number % 2 == 0 ? "respond-async" : "wait=1")))
                        .toList();
                for (Future<Answer> request : requests) {
                    assertThat(request.get().status()).isEqualTo(202);
                }
                assertThat(waiting.isDone())
                        .as("the database has not answered meanwhile, and nobody has given it up")
                        .isFalse();
            } finally {
                signal("CONT");
            }
        }
        awaitReadiness("UP");
    }

    private static void signal(String name) throws Exception {
        Process kill = new ProcessBuilder(
                        "kill", "-" + name, String.valueOf(database.process().pid()))
                .inheritIO()
                .start();
        assertThat(kill.waitFor()).isZero();
    }

    /** No stored offset names the position, and records that are committed to Kafka would not be read again. */
    @Test
    void nothingIsLostWhereTheDatabaseIsAwayWhenPartitionsAreAssigned() {
        var listeners = api.bean(KafkaListenerEndpointRegistry.class);
        listeners.stop();
        assertThat(api.health("readiness")
                        .at("/components/consumerRetries/status")
                        .asString())
                .as("a listener that has stopped")
                .isEqualTo("DOWN");
        SampleOrder order = orderOnAPartitionThatWasNeverRead();
        api.publish(order.held());

        int databasePort = databasePort();
        database.close();
        listeners.start();
        await().atMost(PATIENCE)
                .until(() -> api.bean(ConsumerRetries.class).isRetrying(RetryKey.of(ReservationEventListener.ID)));
        startDatabase(databasePort);

        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(CannotGetJdbcConnectionException.class)
                .until(() -> isShown(order));
        awaitReadiness("UP");
    }

    @Test
    void readinessSaysThatAReadModelIsBehind() throws SQLException {
        var order = new SampleOrder(UUID.randomUUID(), 78, TOMORROW, Slot.DAY, 7, 1);
        awaitReadiness("UP");
        try (Connection other = DriverManager.getConnection(
                        database.jdbcUrl("ourspace_api"),
                        "ourspace_api",
                        SharedStack.passwords().api());
                Statement statement = other.createStatement()) {
            statement.execute("LOCK TABLES half_state WRITE");
            api.publish(order.held());
            await().atMost(PATIENCE)
                    .until(() -> api.health("readiness")
                            .at("/components/projections/status")
                            .asString()
                            .equals("DOWN"));
            statement.execute("UNLOCK TABLES");
        }
        await().atMost(PATIENCE).until(() -> isShown(order));
        awaitReadiness("UP");
    }

    @Test
    void whatIsReadyHasItsConnectionToTheLog() {
        RunningApi fresh = RunningApi.start(
                "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--spring.datasource.url=" + database.jdbcUrl("ourspace_api"));
        try {
            await().atMost(PATIENCE)
                    .until(() -> fresh.health("readiness").path("status").asString(), "UP"::equals);

            assertThat(producerConnections(fresh)).isPositive();
        } finally {
            fresh.context().close();
        }
    }

    private static double producerConnections(RunningApi api) {
        return api.bean(MeterRegistry.class).find("kafka.producer.connection.count").gauges().stream()
                .mapToDouble(Gauge::value)
                .sum();
    }

    /** The endpoints for operators are not reachable at the port of guests. */
    @Test
    void theActuatorIsNotWhereGuestsAre() {
        assertThat(api.managementUrl()).isNotEqualTo(api.url());
        assertThat(Caller.anonymous(api.url()).get("/actuator/health").status()).isEqualTo(404);
        assertThat(Caller.anonymous(api.url()).get("/actuator/prometheus").status())
                .isEqualTo(404);
    }

    private static void awaitReadiness(String status) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(api.health("readiness").path("status").asString())
                                .as(() -> api.health("readiness").toString())
                                .isEqualTo(status));
    }

    private static SampleOrder orderOnAPartitionThatWasNeverRead() {
        List<Integer> read = api.bean(JdbcClient.class)
                .sql("SELECT part FROM projection_offset WHERE topic = ?")
                .param(Topic.Name.RESERVATION_EVENTS)
                .query(Integer.class)
                .list();
        return LongStream.range(100, 1_000)
                .mapToObj(space -> new SampleOrder(UUID.randomUUID(), space, TOMORROW, Slot.DAY, 7, 1))
                .filter(order -> !read.contains(partition(order)))
                .findFirst()
                .orElseThrow();
    }

    private static int partition(SampleOrder order) {
        byte[] key = order.held().key().getBytes(StandardCharsets.UTF_8);
        return BuiltInPartitioner.partitionForKey(key, Topic.RESERVATION_EVENTS.partitions());
    }

    private static boolean isShown(SampleOrder order) {
        return api.bean(JdbcClient.class)
                        .sql("SELECT COUNT(*) FROM order_view WHERE order_id = ?")
                        .param(SqlValues.bytes(order.orderId()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private static Answer block(Caller host, String blocks) {
        return host.post(
                blocks, "{\"useDate\":\"%s\",\"slot\":\"NIGHT\"}".formatted(TOMORROW), "Idempotency-Key", "a block");
    }

    private static void startKafka(int port) {
        kafka = EmbeddedKafka.start(directory.resolve("kafka"), port);
    }

    private static void startDatabase(int port) {
        database = EmbeddedDatabase.start(directory.resolve("database"), port, SharedStack.passwords());
    }

    private static int databasePort() {
        return URI.create(database.jdbcUrl("x").substring("jdbc:".length())).getPort();
    }

    private static int port(String bootstrapServers) {
        return Integer.parseInt(bootstrapServers.substring(bootstrapServers.lastIndexOf(':') + 1));
    }

    private static Answer request(Caller guest, long space, String slot, String key, String... headers) {
        return guest.post(
                "/v1/spaces/" + space + "/orders",
                "{\"useDate\":\"%s\",\"slot\":\"%s\",\"headCount\":4}".formatted(TOMORROW, slot),
                Stream.concat(Stream.of("Idempotency-Key", key), Stream.of(headers))
                        .toArray(String[]::new));
    }
}
