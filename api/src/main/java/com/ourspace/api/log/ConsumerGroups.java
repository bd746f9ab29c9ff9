package com.ourspace.api.log;

import com.ourspace.contracts.Topic;
import com.ourspace.messaging.KafkaClients;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.KafkaException;
import org.springframework.stereotype.Component;

/** The consumer groups of this platform's services, as the broker knows them. */
@Component
public class ConsumerGroups implements DisposableBean {

    /** The deployables, with which the names of their groups begin; tools read the same topics under other names. */
    private static final List<String> DEPLOYABLES = List.of("api-", "booking-processor", "media-worker");

    private static final long PATIENCE_SECONDS = 2;

    private static final Set<String> TOPICS =
            Arrays.stream(Topic.values()).map(Topic::topicName).collect(Collectors.toUnmodifiableSet());

    private final Admin broker;

    ConsumerGroups(KafkaClients kafka) {
        this.broker = kafka.admin();
    }

    /**
     * The groups, by their names.
     *
     * @throws KafkaException if the broker does not answer
     */
    public List<Group> all() {
        List<String> names = answer(
                        broker.listGroups(ListGroupsOptions.forConsumerGroups()).all())
                .stream()
                .map(group -> group.groupId())
                .filter(name -> DEPLOYABLES.stream().anyMatch(name::startsWith))
                .toList();
        if (names.isEmpty()) {
            return List.of();
        }
        Map<String, ConsumerGroupDescription> described =
                answer(broker.describeConsumerGroups(names).all());
        Map<String, Map<TopicPartition, OffsetAndMetadata>> offsets = answer(broker.listConsumerGroupOffsets(
                        names.stream().collect(Collectors.toMap(name -> name, _ -> new ListConsumerGroupOffsetsSpec())))
                .all());
        return described.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue(), offsets.getOrDefault(group.getKey(), Map.of())))
                .sorted(Comparator.comparing(Group::name))
                .toList();
    }

    private static Group group(
            String name, ConsumerGroupDescription description, Map<TopicPartition, OffsetAndMetadata> committed) {
        Map<TopicPartition, Long> next = new HashMap<>();
        committed.forEach((partition, offset) -> {
            // The broker answers without an offset for a partition of which nothing was committed.
            if (offset != null && TOPICS.contains(partition.topic())) {
                next.put(partition, offset.offset());
            }
        });
        return new Group(name, description.members().size(), Map.copyOf(next));
    }

    private static <T> T answer(KafkaFuture<T> question) {
        try {
            return question.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException away) {
            throw new KafkaException("the consumer groups are not known", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException("the consumer groups were not waited for", stopping);
        }
    }

    @Override
    public void destroy() {
        broker.close(Duration.ZERO);
    }

    /**
     * A consumer group.
     *
     * @param members number of consumers in all processes
     * @param next by partition, the offset that is read next
     */
    public record Group(String name, int members, Map<TopicPartition, Long> next) {

        /**
         * How many records of each partition the group has not read yet; 0 of one that it has read to the end.
         *
         * @param ends by partition, the first and the last offset of its records
         */
        public Map<TopicPartition, Long> lag(Map<TopicPartition, EndOffsets.Range> ends) {
            Set<String> topics =
                    next.keySet().stream().map(TopicPartition::topic).collect(Collectors.toSet());
            Map<TopicPartition, Long> lag = new HashMap<>();
            ends.forEach((partition, range) -> {
                if (topics.contains(partition.topic())) {
                    long from = Math.max(range.start(), next.getOrDefault(partition, 0L));
                    lag.put(partition, Math.max(0, range.end() - from));
                }
            });
            return lag;
        }

        /**
         * How many records of each topic the group has not read yet, by topic.
         *
         * @param ends by partition, the first and the last offset of its records
         */
        public Map<String, Long> unread(Map<TopicPartition, EndOffsets.Range> ends) {
            Map<String, Long> unread = new TreeMap<>();
            lag(ends).forEach((partition, records) -> {
                if (records > 0) {
                    unread.merge(partition.topic(), records, Long::sum);
                }
            });
            return unread;
        }
    }
}
