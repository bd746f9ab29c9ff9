package com.ourspace.embedded;

import com.ourspace.contracts.Topic;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicCollection;

/** Creates the platform's topics; existing topics are not changed. */
public final class Topics {

    private Topics() {}

    /**
     * Creates the topics on the brokers at the first argument, with the client settings in the file that may be the
     * second.
     */
    public static void main(String[] arguments) {
        Path file = arguments.length > 1 ? Path.of(arguments[1]) : null;
        create(connection(arguments[0], KafkaSettingsFile.read(file)));
        System.out.println("All " + Topic.values().length + " topics exist");
    }

    /** As {@link #create(Map)}, on brokers that want no more from their clients than the address. */
    public static void create(String bootstrapServers) {
        create(connection(bootstrapServers, Map.of()));
    }

    /**
     * Creates missing topics and waits until every topic of {@link Topic} exists and has leaders.
     *
     * @param connection settings of the client, with the address and, where needed, encryption and credentials
     */
    public static void create(Map<String, Object> connection) {
        try (Admin admin = Admin.create(connection)) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = Arrays.stream(Topic.values())
                    .filter(topic -> !existing.contains(topic.topicName()))
                    .map(Topics::newTopic)
                    .toList();
            admin.createTopics(missing).all().get();
            awaitLeaders(admin);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException(interrupted);
        } catch (ExecutionException refused) {
            throw new KafkaException("The topics could not be created", refused.getCause());
        }
    }

    static Map<String, Object> connection(String bootstrapServers, Map<String, String> settings) {
        Map<String, Object> connection = new HashMap<>(settings);
        connection.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return connection;
    }

    private static NewTopic newTopic(Topic topic) {
        return new NewTopic(topic.topicName(), Optional.of(topic.partitions()), Optional.empty())
                .configs(topic.settings());
    }

    private static void awaitLeaders(Admin admin) throws InterruptedException, ExecutionException {
        List<String> names = Arrays.stream(Topic.values()).map(Topic::topicName).toList();
        while (!allLed(admin, names)) {
            Thread.sleep(20);
        }
    }

    private static boolean allLed(Admin admin, List<String> names) throws InterruptedException {
        try {
            return admin.describeTopics(TopicCollection.ofTopicNames(names)).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition -> partition.leader() != null);
        } catch (ExecutionException notYetKnown) {
            return false;
        }
    }
}
