package com.ourspace.api.status;

import com.ourspace.api.log.ConsumerGroups;
import com.ourspace.api.log.EndOffsets;
import com.ourspace.api.log.EndOffsets.Range;
import com.ourspace.api.log.ProjectionOffsets;
import com.ourspace.contracts.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.KafkaException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Shows how far consumers and read models are behind the log, and how many dead letters it has. The broker and the
 * table of stored offsets are asked every {@code ourspace.metrics.interval}; a scrape reads the last answer. What is
 * not known is not shown.
 */
@Component
class LagMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(LagMetrics.class);

    private static final List<Topic> TOPICS = Arrays.stream(Topic.values())
            .filter(topic -> !topic.name().startsWith("RELAY_"))
            .toList();

    private final ConsumerGroups groups;
    private final EndOffsets log;
    private final ProjectionOffsets projected;
    private final ProjectionAge age;
    private final MultiGauge lag;
    private final MultiGauge members;
    private final MultiGauge deadLetters;
    private final MultiGauge projectionLag;
    private final MultiGauge projectionAge;

    LagMetrics(
            ConsumerGroups groups,
            EndOffsets log,
            ProjectionOffsets projected,
            ProjectionAge age,
            MeterRegistry meters) {
        this.groups = groups;
        this.log = log;
        this.projected = projected;
        this.age = age;
        this.lag = gauge(meters, "ourspace.consumer.lag", "Records of a partition that a consumer group has not read");
        this.members = gauge(meters, "ourspace.consumer.members", "Members of a consumer group");
        this.deadLetters = gauge(meters, "ourspace.dead.letters.kept", "Dead letters in a topic");
        this.projectionLag =
                gauge(meters, "ourspace.projection.lag", "Records of a topic that the read models do not have");
        this.projectionAge = MultiGauge.builder("ourspace.projection.age")
                .description("For how long, at least, the read models have lacked a record of a topic")
                .baseUnit("seconds")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${ourspace.metrics.interval}")
    void observe() {
        try {
            // What was read is asked for before where the log ends, so that no lag is reported as less than it is.
            Map<TopicPartition, Long> next = projected.written();
            List<ConsumerGroups.Group> all = groups.all();
            Map<TopicPartition, Range> ranges = log.ranges(TOPICS);
            showGroups(all, ranges);
            show(deadLetters, letters(ranges));
            age.observe(next, ranges);
            show(projectionLag, age.records());
            show(projectionAge, age.seconds());
        } catch (KafkaException | DataAccessException | TransactionException away) {
            LOG.debug("The lag is not known now", away);
            List.of(lag, members, deadLetters, projectionLag, projectionAge)
                    .forEach(gauge -> gauge.register(List.of(), true));
        }
    }

    private void showGroups(List<ConsumerGroups.Group> all, Map<TopicPartition, Range> ranges) {
        lag.register(
                all.stream()
                        .flatMap(group -> group.lag(ranges).entrySet().stream()
                                .<MultiGauge.Row<?>>map(
                                        entry -> MultiGauge.Row.of(tags(group, entry.getKey()), entry.getValue())))
                        .toList(),
                true);
        members.register(
                all.stream()
                        .<MultiGauge.Row<?>>map(
                                group -> MultiGauge.Row.of(Tags.of("group", group.name()), group.members()))
                        .toList(),
                true);
    }

    private static Tags tags(ConsumerGroups.Group group, TopicPartition partition) {
        return Tags.of(
                "group", group.name(),
                "topic", partition.topic(),
                "partition", Integer.toString(partition.partition()));
    }

    private static Map<String, Double> letters(Map<TopicPartition, Range> ranges) {
        Map<String, Double> letters = new TreeMap<>();
        ranges.forEach((partition, range) -> {
            if (partition.topic().endsWith(Topic.Name.DEAD_LETTER_SUFFIX)) {
                letters.merge(partition.topic(), (double) range.size(), Double::sum);
            }
        });
        return letters;
    }

    private static void show(MultiGauge gauge, Map<String, Double> byTopic) {
        gauge.register(
                byTopic.entrySet().stream()
                        .<MultiGauge.Row<?>>map(
                                entry -> MultiGauge.Row.of(Tags.of("topic", entry.getKey()), entry.getValue()))
                        .toList(),
                true);
    }

    private static MultiGauge gauge(MeterRegistry meters, String name, String description) {
        return MultiGauge.builder(name).description(description).register(meters);
    }
}
