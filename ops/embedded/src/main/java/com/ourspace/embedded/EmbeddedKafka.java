package com.ourspace.embedded;

import com.ourspace.contracts.Topic;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A real Kafka broker with its controller in this JVM, as a cluster of one node. */
public final class EmbeddedKafka implements SharedStack.Broker {

    /**
     * The cluster id, 22 characters like a random one. It is constant, so that a formatted directory can be formatted
     * again.
     */
    private static final String CLUSTER_ID = "ourspace-local-cluster";

    private static final int NODE_ID = 1;
    private static final String CONTROLLER_LISTENER = "CONTROLLER";

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the broker on the data in a directory, and creates every topic of {@link Topic} that is missing.
     *
     * @param directory directory of this broker alone; formatted at the first start
     * @param port 0 for any free one
     * @throws BusyPortException if the port is in use already
     */
    public static EmbeddedKafka start(Path directory, int port) {
        int brokerPort = LocalPort.claim(port, "Kafka");
        int controllerPort = LocalPort.claim(0, "Kafka's controller");
        format(directory);
        KafkaConfig config = new KafkaConfig(settings(directory, brokerPort, controllerPort), false);
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        server.startup();
        EmbeddedKafka kafka = new EmbeddedKafka(server, brokerPort);
        Topics.create(kafka.bootstrapServers());
        return kafka;
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path directory) {
        try {
            Files.createDirectories(directory);
            new Formatter()
                    .setClusterId(CLUSTER_ID)
                    .setNodeId(NODE_ID)
                    .setControllerListenerName(CONTROLLER_LISTENER)
                    .setMetadataLogDirectory(directory.toString())
                    .addDirectory(directory.toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (Exception refused) {
            throw new IllegalStateException("Kafka cannot use " + directory, refused);
        }
    }

    private static Properties settings(Path directory, int brokerPort, int controllerPort) {
        Properties settings = new Properties();
        settings.putAll(KafkaSettings.oneNode());
        settings.put("node.id", Integer.toString(NODE_ID));
        settings.put("log.dirs", directory.toString());
        settings.put("controller.listener.names", CONTROLLER_LISTENER);
        settings.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        settings.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,%s://127.0.0.1:%d"
                        .formatted(brokerPort, CONTROLLER_LISTENER, controllerPort));
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + brokerPort);
        settings.put(
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,%s:PLAINTEXT".formatted(CONTROLLER_LISTENER));
        return settings;
    }
}
