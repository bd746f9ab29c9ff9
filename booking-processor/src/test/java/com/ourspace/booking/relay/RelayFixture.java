package com.ourspace.booking.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.embedded.DatabasePasswords;
import com.ourspace.embedded.EmbeddedDatabase;
import com.ourspace.messaging.KafkaClients;
import com.ourspace.messaging.tracing.Tracing;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** An outbox to write to, any number of relays on it, and someone who reads what they publish. */
final class RelayFixture implements AutoCloseable {

    static final Duration SESSION = Duration.ofSeconds(6);

    private final String bootstrapServers;
    private final KafkaClients kafka;
    private final RelaySettings settings;
    private final OutboxLocation address;
    private final HikariDataSource dataSource;
    private final JdbcTemplate jdbc;
    private final JdbcTemplate administrator;
    private final TransactionTemplate transactions;
    private final Outbox outbox;
    private final List<Running> relays = new ArrayList<>();
    final PublishedEvents published;

    RelayFixture(String bootstrapServers, EmbeddedDatabase database, DatabasePasswords passwords) {
        this.bootstrapServers = bootstrapServers;
        this.kafka = KafkaClients.of(bootstrapServers, Map.of());
        this.settings = new RelaySettings("ourspace_relay", passwords.relay(), null, SESSION);
        this.address = OutboxLocation.of(database.jdbcUrl("ourspace_booking"));
        this.dataSource = pool(address.jdbcUrl(), passwords.booking());
        this.jdbc = new JdbcTemplate(dataSource);
        this.administrator = new JdbcTemplate(new DriverManagerDataSource(address.jdbcUrl(), "root", passwords.root()));
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.outbox = new Outbox(jdbc, JsonMapper.builder().build(), Clock.systemUTC());
        jdbc.execute("DROP TABLE IF EXISTS outbox_event");
        jdbc.execute(createOutbox());
        this.published = new PublishedEvents(bootstrapServers);
    }

    Relay start() {
        return start(UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** A relay whose two hands may be replaced by clumsy ones. */
    Relay start(UnaryOperator<RowPublisher> publishing, UnaryOperator<OutboxChangeConsumer.PublishedRows> deleting) {
        RelayDatabase database = new RelayDatabase(address, settings.username(), settings.password());
        KafkaRowPublisher publisher = new KafkaRowPublisher(kafka, Tracing.off());
        RelayProgress progress = new RelayProgress(Clock.systemUTC(), new SimpleMeterRegistry());
        Relay relay = new RelayFactory(
                        settings,
                        kafka,
                        address,
                        database,
                        publishing.apply(publisher),
                        deleting.apply(database),
                        progress)
                .relay();
        relays.add(new Running(relay, database, publisher, progress));
        relay.start();
        return relay;
    }

    /** A relay of its own in a process of its own. */
    RelayProcess startProcess() throws IOException {
        return RelayProcess.start(bootstrapServers, address.jdbcUrl(), settings);
    }

    Relay startActive() {
        Relay relay = start();
        awaitActive(relay);
        return relay;
    }

    void awaitActive(Relay relay) {
        await().atMost(Duration.ofSeconds(60)).until(() -> relay.state() == RelayState.ACTIVE);
    }

    void stop(Relay relay) {
        Running running = relays.stream()
                .filter(each -> each.relay() == relay)
                .findFirst()
                .orElseThrow();
        relays.remove(running);
        running.close();
    }

    /** One transaction. */
    void commit(List<OutboxMessage> messages) {
        transactions.executeWithoutResult(transaction -> outbox.append(messages));
    }

    /** One transaction, with messages that have so many bytes more than they need. */
    void commitPadded(List<OutboxMessage> messages, int bytes) {
        StringBuilder row = new StringBuilder();
        for (OutboxMessage message : messages) {
            OutboxRow.write(new OutboxMessage(message.header(), message.value() + " ".repeat(bytes)), row);
        }
        jdbc.update("INSERT INTO outbox_event (created_at, messages) VALUES (UTC_TIMESTAMP(3), ?)", row.toString());
    }

    long oldestRow() {
        return jdbc.queryForObject("SELECT MIN(id) FROM outbox_event", Long.class);
    }

    /** As the relay deletes rows that it has published. */
    void delete(List<Long> ids) {
        try (RelayDatabase database = new RelayDatabase(address, settings.username(), settings.password())) {
            database.delete(ids.stream()
                    .map(id -> new OutboxRow(id, Instant.EPOCH, List.of()))
                    .toList());
        }
    }

    Health health(Relay relay) {
        Running running = relays.stream()
                .filter(each -> each.relay() == relay)
                .findFirst()
                .orElseThrow();
        return new RelayHealth(relay, running.progress()).health();
    }

    void asAdministrator(String statement) {
        administrator.execute(statement);
    }

    void purgeAllLogsButTheNewest() {
        List<String> logs = administrator.query("SHOW BINARY LOGS", (row, number) -> row.getString(1));
        asAdministrator("PURGE BINARY LOGS TO '" + logs.getLast() + "'");
    }

    /** As often as it takes: the database may be away. */
    void commitAtLast(List<OutboxMessage> messages) {
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            commit(messages);
            return true;
        });
    }

    long rowsInOutbox() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM outbox_event", Long.class);
    }

    void forgetPositions() throws InterruptedException {
        new RelayPositions(kafka, "fixture").forget();
    }

    void awaitAllPublishedInOrder(SpaceDates spaceDates) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(published.distinct(spaceDates)).isEqualTo(spaceDates.written()));
        assertThat(published.firstArrivals(spaceDates))
                .allSatisfy(arrived -> assertThat(arrived)
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, arrived.size())
                                .boxed()
                                .toList()));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(rowsInOutbox()).isZero());
    }

    @Override
    public void close() {
        relays.forEach(Running::close);
        published.close();
        dataSource.close();
    }

    private static HikariDataSource pool(String jdbcUrl, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(jdbcUrl);
        pool.setUsername("ourspace_booking");
        pool.setPassword(password);
        pool.setMaximumPoolSize(8);
        pool.setConnectionTimeout(2_000);
        return pool;
    }

    /** The outbox's own statement out of the schema's script. */
    private static String createOutbox() {
        try (InputStream script = RelayFixture.class.getResourceAsStream("/db/booking/V1__booking.sql")) {
            String schema = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            int begin = schema.indexOf("CREATE TABLE outbox_event");
            return schema.substring(begin, schema.indexOf(';', begin));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Running(Relay relay, RelayDatabase database, KafkaRowPublisher publisher, RelayProgress progress) {

        void close() {
            relay.stop();
            publisher.close();
            database.close();
        }
    }
}
