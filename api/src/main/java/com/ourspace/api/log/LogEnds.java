package com.ourspace.api.log;

import com.ourspace.contracts.Topic;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Where topics end at present. */
@Component
public class LogEnds {

    private static final long PATIENCE_SECONDS = 10;

    private final KafkaAdmin admin;

    LogEnds(KafkaAdmin admin) {
        this.admin = admin;
    }

    /**
     * The offset behind the last record of each partition that has any.
     *
     * @throws KafkaException if the broker does not answer
     */
    public Map<TopicPartition, Long> of(Collection<Topic> topics) {
        try (Admin broker = Admin.create(admin.getConfigurationProperties())) {
            Map<TopicPartition, Long> ends = offsets(broker, topics, OffsetSpec.latest());
            Map<TopicPartition, Long> starts = offsets(broker, topics, OffsetSpec.earliest());
            ends.entrySet().removeIf(end -> end.getValue() <= starts.getOrDefault(end.getKey(), 0L));
            return ends;
        }
    }

    private static Map<TopicPartition, Long> offsets(Admin broker, Collection<Topic> topics, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> question = new HashMap<>();
        topics.forEach(topic -> IntStream.range(0, topic.partitions())
                .forEach(part -> question.put(new TopicPartition(topic.topicName(), part), which)));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        try {
            broker.listOffsets(question)
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .forEach((partition, found) -> offsets.put(partition, found.offset()));
            return offsets;
        } catch (ExecutionException | TimeoutException away) {
            throw new KafkaException("the log's ends are not known", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException("the log's ends were not waited for", stopping);
        }
    }
}
