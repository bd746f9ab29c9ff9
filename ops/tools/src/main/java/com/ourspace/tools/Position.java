package com.ourspace.tools;

import com.ourspace.contracts.Topic;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The position of a record, written as {@code topic-partition@offset}. */
public record Position(Topic topic, int partition, long offset) {

    private static final Pattern TEXT = Pattern.compile("(.+)-(\\d{1,6})@(\\d{1,18})");
    private static final String PREFIX = "ourspace.";

    /** The position of this record. */
    public static Position of(ConsumerRecord<?, ?> record) {
        return new Position(topic(record.topic()), record.partition(), record.offset());
    }

    /**
     * Reads a position; the name of the topic may lack {@code ourspace.}.
     *
     * @throws IllegalArgumentException if it is none, or its topic is none of the platform
     */
    public static Position parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    text + " is no position; one looks like reservation.commands.dlt-5@12, as list shows it.");
        }
        return new Position(topic(parts.group(1)), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3)));
    }

    private static Topic topic(String name) {
        return Arrays.stream(Topic.values())
                .filter(topic ->
                        topic.topicName().equals(name) || topic.topicName().equals(PREFIX + name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no topic " + name + "."));
    }

    public TopicPartition topicPartition() {
        return new TopicPartition(topic.topicName(), partition);
    }

    /** The position for people: without what all names have in common. */
    public String shortText() {
        return "%s-%d@%d".formatted(topic.topicName().substring(PREFIX.length()), partition, offset);
    }

    /** The position with the whole name of the topic. */
    @Override
    public String toString() {
        return "%s-%d@%d".formatted(topic.topicName(), partition, offset);
    }
}
