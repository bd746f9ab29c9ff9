package com.ourspace.api.log;

import com.ourspace.contracts.Topic;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;

/** Which partition of a topic has the records of a key. */
public final class Partitions {

    private Partitions() {}

    /** The partition to which Kafka's producer writes this key. */
    public static TopicPartition of(Topic topic, String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return new TopicPartition(topic.topicName(), BuiltInPartitioner.partitionForKey(bytes, topic.partitions()));
    }
}
