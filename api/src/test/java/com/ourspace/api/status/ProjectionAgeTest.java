package com.ourspace.api.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.log.EndOffsets.Range;
import com.ourspace.contracts.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ProjectionAgeTest {

    private static final String TOPIC = Topic.Name.RESERVATION_EVENTS;
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 3);

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final ProjectionAge age = new ProjectionAge(() -> now);

    @Test
    void aPartitionThatIsReadOnHasNoAgeHoweverManyRecordsCome() {
        look(90, 100);
        look(110, 120);
        look(130, 140);

        assertThat(age.seconds()).containsEntry(TOPIC, 0.0);
        assertThat(age.records()).containsEntry(TOPIC, 10.0);
    }

    @Test
    void aPartitionThatStandsStillAgesSinceTheFirstLookAtItsRecords() {
        look(90, 100);
        look(90, 120);
        look(99, 140);

        assertThat(age.seconds()).containsEntry(TOPIC, 30.0);
        assertThat(age.records()).containsEntry(TOPIC, 41.0);
    }

    @Test
    void aPartitionThatHasCaughtUpIsYoungAgain() {
        look(90, 100);
        look(90, 100);
        look(100, 100);
        look(100, 101);

        assertThat(age.seconds()).containsEntry(TOPIC, 0.0);
    }

    /** Looks after fifteen seconds. */
    private void look(long next, long end) {
        age.observe(Map.of(PARTITION, next), Map.of(PARTITION, new Range(0, end)));
        now = now.plus(Duration.ofSeconds(15));
    }
}
