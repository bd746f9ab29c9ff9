package com.ourspace.api.log;

import com.ourspace.contracts.Topic;
import com.ourspace.messaging.KafkaClients;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.AuthorizationException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.KafkaException;
import org.springframework.stereotype.Component;

/** The brokers and their disks, as they describe themselves. */
@Component
public class Brokers implements DisposableBean {

    private static final long PATIENCE_SECONDS = 5;
    private static final List<String> TOPICS =
            Arrays.stream(Topic.values()).map(Topic::topicName).toList();

    private final Admin broker;

    Brokers(KafkaClients kafka) {
        this.broker = kafka.admin();
    }

    /**
     * The state at present. Disks are unknown to a user who may not describe the cluster.
     *
     * @throws KafkaException if no broker answers
     */
    public BrokerState state() {
        List<Integer> nodes =
                answer(broker.describeCluster().nodes()).stream().map(Node::id).toList();
        List<TopicPartitionInfo> partitions = answer(
                        broker.describeTopics(TOPICS).allTopicNames())
                .values()
                .stream()
                .flatMap(topic -> topic.partitions().stream())
                .toList();
        Map<Integer, Double> bytes = new HashMap<>();
        Map<Integer, Double> usable = new HashMap<>();
        disks(nodes).forEach((node, disks) -> {
            bytes.put(node, bytes(disks));
            usableRatio(disks, node, usable);
        });
        return new BrokerState(
                nodes.size(),
                partitions.stream()
                        .filter(partition ->
                                partition.isr().size() < partition.replicas().size())
                        .count(),
                partitions.stream().filter(Brokers::isOffline).count(),
                bytes,
                usable);
    }

    private Map<Integer, Map<String, LogDirDescription>> disks(Collection<Integer> nodes) {
        try {
            return answer(broker.describeLogDirs(nodes).allDescriptions());
        } catch (KafkaException notKnown) {
            if (notKnown.getCause() instanceof AuthorizationException) {
                return Map.of();
            }
            throw notKnown;
        }
    }

    private static boolean isOffline(TopicPartitionInfo partition) {
        Node leader = partition.leader();
        return leader == null || leader.isEmpty();
    }

    private static double bytes(Map<String, LogDirDescription> disks) {
        return disks.values().stream()
                .flatMap(disk -> disk.replicaInfos().values().stream())
                .mapToLong(replica -> replica.size())
                .sum();
    }

    /** The fullest disk counts: a broker stops when one of its folders is full. */
    private static void usableRatio(Map<String, LogDirDescription> disks, int node, Map<Integer, Double> to) {
        disks.values().stream()
                .filter(disk -> disk.totalBytes().isPresent()
                        && disk.usableBytes().isPresent()
                        && disk.totalBytes().getAsLong() > 0)
                .mapToDouble(disk -> (double) disk.usableBytes().getAsLong()
                        / disk.totalBytes().getAsLong())
                .min()
                .ifPresent(ratio -> to.put(node, ratio));
    }

    private static <T> T answer(KafkaFuture<T> question) {
        try {
            return question.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new KafkaException("the brokers are not known", failed.getCause());
        } catch (TimeoutException away) {
            throw new KafkaException("the brokers are not known", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException("the brokers were not waited for", stopping);
        }
    }

    @Override
    public void destroy() {
        broker.close(Duration.ZERO);
    }
}
