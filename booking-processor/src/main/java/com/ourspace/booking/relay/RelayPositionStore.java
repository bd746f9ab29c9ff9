package com.ourspace.booking.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.runtime.WorkerConfig;
import org.apache.kafka.connect.storage.KafkaOffsetBackingStore;
import org.apache.kafka.connect.util.TopicAdmin;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the reader's position in Kafka, and leaves nothing open behind.
 *
 * <p>The reader would make a store of the same kind by itself, but never closes the client that store makes; and a
 * reader is started anew whenever the database was away. Public, since it is made by its class name.
 */
public final class RelayPositionStore extends KafkaOffsetBackingStore {

    private static final String CLIENT_ID = "ourspace-relay-positions";

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(3);

    private final AtomicReference<@Nullable TopicAdmin> admin;

    public RelayPositionStore() {
        this(new AtomicReference<>(), new JsonConverter());
    }

    private RelayPositionStore(AtomicReference<@Nullable TopicAdmin> admin, JsonConverter keys) {
        super(admin::get, () -> CLIENT_ID, keys);
        this.admin = admin;
        keys.configure(Map.of("schemas.enable", "false"), true);
    }

    @Override
    public void configure(WorkerConfig config) {
        // The engine's settings contain those of its clients, as the store's producer and consumer take them, too.
        Map<String, Object> settings = new HashMap<>(config.originals());
        settings.keySet().retainAll(AdminClientConfig.configNames());
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, CLIENT_ID + "-admin");
        admin.set(new TopicAdmin(settings));
        super.configure(config);
    }

    /** Waits for a broker that is away no longer than a moment: a position that is not kept only means repeating. */
    @Override
    public void stop() {
        Thread stopping = Thread.ofPlatform().name(CLIENT_ID + "-stop").daemon().start(super::stop);
        try {
            stopping.join(STOP_PATIENCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        TopicAdmin opened = admin.getAndSet(null);
        if (opened != null) {
            opened.close(Duration.ZERO);
        }
    }
}
