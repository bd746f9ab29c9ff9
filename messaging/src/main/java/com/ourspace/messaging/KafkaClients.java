package com.ourspace.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/**
 * Makes the Kafka clients that Spring does not make. All of them reach the brokers as Spring's own clients do: by the
 * addresses, the encryption and the credentials of {@code spring.kafka}, so that one set of settings is enough.
 */
public final class KafkaClients {

    private final Map<String, Object> connection;
    private final Map<String, Object> consumer;

    private KafkaClients(Map<String, Object> connection, Map<String, Object> consumer) {
        this.connection = Map.copyOf(connection);
        this.consumer = Map.copyOf(consumer);
    }

    /**
     * The clients of a service.
     *
     * @throws IllegalArgumentException if the settings name an SSL bundle: the clients of the relay take texts only,
     *     and would connect without it
     */
    public static KafkaClients of(KafkaProperties properties) {
        if (properties.getSsl().getBundle() != null) {
            throw new IllegalArgumentException("Set spring.kafka.ssl.trust-store-location and the other properties of"
                    + " spring.kafka.ssl instead of spring.kafka.ssl.bundle");
        }
        Map<String, Object> connection = new HashMap<>(properties.getProperties());
        connection.put(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, String.join(",", properties.getBootstrapServers()));
        connection.putAll(properties.getSsl().buildProperties());
        connection.putAll(properties.getSecurity().buildProperties());
        Map<String, Object> consumer = properties.buildConsumerProperties();
        consumer.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new KafkaClients(connection, consumer);
    }

    /**
     * The clients of a tool.
     *
     * @param settings further settings of all its clients, such as {@code security.protocol} and
     *     {@code sasl.jaas.config}
     */
    public static KafkaClients of(String bootstrapServers, Map<String, ?> settings) {
        Map<String, Object> connection = new HashMap<>(settings);
        connection.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return new KafkaClients(connection, Map.of());
    }

    /** A producer of bytes with these settings. */
    public KafkaProducer<byte[], byte[]> producer(Map<String, ?> settings) {
        return new KafkaProducer<>(with(settings), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A consumer of bytes with these settings. */
    public KafkaConsumer<byte[], byte[]> consumer(Map<String, ?> settings) {
        return new KafkaConsumer<>(with(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * A consumer like those of the service's listeners, but without a group: it commits nothing, and no other process
     * takes partitions away.
     *
     * @param differences settings in which it differs
     */
    public <K, V> KafkaConsumer<K, V> consumerWithoutGroup(Map<String, ?> differences) {
        Map<String, Object> settings = new HashMap<>(consumer);
        settings.putAll(differences);
        return new KafkaConsumer<>(with(settings));
    }

    /** It connects when it is first asked, and again whenever it has to. */
    public Admin admin() {
        return Admin.create(connection);
    }

    /** Adds how to reach the brokers to the settings of a library, which makes clients itself. */
    public void addTo(Properties settings, String prefix) {
        connection.forEach((name, value) -> settings.setProperty(prefix + name, value.toString()));
    }

    private Map<String, Object> with(Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(connection);
        return all;
    }
}
