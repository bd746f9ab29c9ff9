package com.ourspace.api.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.log.ConsumerGroups.Group;
import com.ourspace.api.log.EndOffsets.Range;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class UnreadRecordsTest {

    private static final TopicPartition FIRST = new TopicPartition("orders", 0);
    private static final TopicPartition SECOND = new TopicPartition("orders", 1);

    @Test
    void areTheRecordsBehindTheCommittedOffsets() {
        Group group = new Group("readers", 1, Map.of(FIRST, 7L, SECOND, 3L));

        assertThat(group.unread(Map.of(FIRST, new Range(0, 10), SECOND, new Range(0, 3))))
                .containsExactly(Map.entry("orders", 3L));
    }

    @Test
    void areAllOfAPartitionThatWasNeverReadAndNoneThatWereDeleted() {
        Group group = new Group("readers", 1, Map.of(FIRST, 2L));

        assertThat(group.unread(Map.of(FIRST, new Range(5, 10), SECOND, new Range(4, 6))))
                .containsExactly(Map.entry("orders", 7L));
    }

    @Test
    void areNoneOfTopicsThatTheGroupDoesNotRead() {
        Group group = new Group("readers", 1, Map.of(FIRST, 1L));

        assertThat(group.unread(Map.of(FIRST, new Range(0, 1), new TopicPartition("images", 0), new Range(0, 9))))
                .isEmpty();
    }
}
