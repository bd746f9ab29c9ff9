package com.ourspace.api.log;

import com.ourspace.contracts.Topic;
import com.ourspace.messaging.KafkaClients;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.KafkaException;
import org.springframework.stereotype.Component;

/** Where topics end at present, and where they were at some time. */
@Component
public class EndOffsets implements DisposableBean {

    private static final long PATIENCE_SECONDS = 10;

    private final Admin broker;

    EndOffsets(KafkaClients kafka) {
        this.broker = kafka.admin();
    }

    /**
     * The offset behind the last record of each partition that has any.
     *
     * @throws KafkaException if the broker does not answer
     */
    public Map<TopicPartition, Long> of(Collection<Topic> topics) {
        Map<TopicPartition, Long> ends = offsets(topics, OffsetSpec.latest());
        Map<TopicPartition, Long> starts = offsets(topics, OffsetSpec.earliest());
        ends.entrySet().removeIf(end -> end.getValue() <= starts.getOrDefault(end.getKey(), 0L));
        return ends;
    }

    /**
     * The offsets of the first record of each partition, and of the one after the last.
     *
     * @throws KafkaException if the broker does not answer
     */
    public Map<TopicPartition, Range> ranges(Collection<Topic> topics) {
        Map<TopicPartition, Long> ends = offsets(topics, OffsetSpec.latest());
        Map<TopicPartition, Long> starts = offsets(topics, OffsetSpec.earliest());
        Map<TopicPartition, Range> ranges = new HashMap<>();
        ends.forEach((partition, end) ->
                ranges.put(partition, new Range(Math.min(starts.getOrDefault(partition, 0L), end), end)));
        return ranges;
    }

    /**
     * The offset of the first record of each partition that the broker took in at this time or later; none of a
     * partition without such a record.
     *
     * @throws KafkaException if the broker does not answer
     */
    Map<TopicPartition, Long> firstSince(Collection<Topic> topics, Instant time) {
        Map<TopicPartition, Long> first = offsets(topics, OffsetSpec.forTimestamp(time.toEpochMilli()));
        first.values().removeIf(offset -> offset < 0);
        return first;
    }

    private Map<TopicPartition, Long> offsets(Collection<Topic> topics, OffsetSpec which) {
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

    /**
     * The records that a partition has.
     *
     * @param start offset of the first
     * @param end offset behind the last
     */
    public record Range(long start, long end) {

        /** How many records there are. */
        public long size() {
            return end - start;
        }
    }

    @Override
    public void destroy() {
        broker.close(Duration.ZERO);
    }
}
