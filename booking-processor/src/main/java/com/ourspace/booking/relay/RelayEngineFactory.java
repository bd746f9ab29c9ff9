package com.ourspace.booking.relay;

import com.ourspace.contracts.Topic;
import com.ourspace.messaging.KafkaClients;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.CommonClientConfigs;

/** Sets up runs of the log reader. */
final class RelayEngineFactory {

    /** The reader's name and its prefix are part of the key under which its position is kept. */
    private static final String NAME = "ourspace-relay";

    private static final int FIRST_RANDOM_SERVER_ID = 100_000_000;

    private final OutboxLocation outbox;
    private final RelaySettings settings;
    private final KafkaClients kafka;
    private final int serverId;

    RelayEngineFactory(OutboxLocation outbox, RelaySettings settings, KafkaClients kafka) {
        this.outbox = outbox;
        this.settings = settings;
        this.kafka = kafka;
        this.serverId = settings.fixedServerId()
                .orElseGet(() -> ThreadLocalRandom.current().nextInt(FIRST_RANDOM_SERVER_ID, Integer.MAX_VALUE));
    }

    RelayEngine create(DatabaseProduct product, OutboxChangeConsumer batches) {
        String runId = UUID.randomUUID().toString();
        Properties properties = new Properties();
        reader(properties, product, runId);
        encryption(properties, product);
        positions(properties);
        tableShapes(properties);
        return new RelayEngine(properties, batches, runId);
    }

    private void reader(Properties to, DatabaseProduct product, String runId) {
        to.setProperty("name", NAME);
        to.setProperty("topic.prefix", NAME);
        to.setProperty("connector.class", product.readerClass());
        to.setProperty("database.hostname", outbox.host());
        to.setProperty("database.port", Integer.toString(outbox.port()));
        to.setProperty("database.user", settings.username());
        to.setProperty("database.password", settings.password());
        to.setProperty("database.server.id", Integer.toString(serverId));
        to.setProperty("database.include.list", outbox.schema());
        to.setProperty("table.include.list", outbox.table());
        // Inserts only: updates do not happen, and deletions are the relay's own.
        to.setProperty("skipped.operations", "u,d,t");
        to.setProperty("tombstones.on.delete", "false");
        to.setProperty("include.schema.changes", "false");
        to.setProperty("snapshot.mode", "when_needed");
        to.setProperty("snapshot.locking.mode", "minimal");
        to.setProperty("snapshot.select.statement.overrides", outbox.table());
        to.setProperty(
                "snapshot.select.statement.overrides." + outbox.table(),
                "SELECT * FROM " + outbox.table() + " ORDER BY id");
        // Debezium waits for a full batch, or so long. A batch of one row is full at once; OutboxChangeConsumer
        // collects
        // what there is. An idle Debezium spins through the last millisecond of each interval, so that it is a long
        // one.
        to.setProperty("max.batch.size", "1");
        to.setProperty("poll.interval.ms", "500");
        to.setProperty("heartbeat.interval.ms", "5000");
        to.setProperty("connect.timeout.ms", "5000");
        // A broken connection ends the run, and the next one resumes from the kept position: one way back, not two.
        to.setProperty("connect.keep.alive", "false");
        to.setProperty("errors.max.retries", "0");
        // Several readers may live in one process, one after the other or, for a moment, side by side.
        to.setProperty("custom.metric.tags", "run=" + runId);
    }

    /** The driver's settings in the JDBC URL hold for the reader, too. */
    private void encryption(Properties to, DatabaseProduct product) {
        outbox.sslMode().ifPresent(mode -> to.setProperty("database.ssl.mode", product.sslMode(mode)));
        outbox.keyStores().forEach(to::setProperty);
    }

    private void positions(Properties to) {
        kafka.addTo(to, "");
        to.setProperty("offset.storage", RelayPositionStore.class.getName());
        to.setProperty("offset.storage.topic", Topic.RELAY_OFFSETS.topicName());
        to.setProperty("offset.storage.partitions", Integer.toString(Topic.RELAY_OFFSETS.partitions()));
        // Used only if the topic were created here, which it is not.
        to.setProperty("offset.storage.replication.factor", "-1");
        to.setProperty("offset.flush.interval.ms", "500");
        to.setProperty("offset.flush.timeout.ms", "3000");
    }

    private void tableShapes(Properties to) {
        to.setProperty("schema.history.internal", "io.debezium.storage.kafka.history.KafkaSchemaHistory");
        kafka.addTo(to, "schema.history.internal.producer.");
        kafka.addTo(to, "schema.history.internal.consumer.");
        to.setProperty(
                "schema.history.internal.kafka.bootstrap.servers",
                to.getProperty(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG));
        to.setProperty("schema.history.internal.kafka.topic", Topic.RELAY_SCHEMA_HISTORY.topicName());
        to.setProperty("schema.history.internal.store.only.captured.tables.ddl", "true");
        to.setProperty("schema.history.internal.skip.unparseable.ddl", "true");
    }
}
