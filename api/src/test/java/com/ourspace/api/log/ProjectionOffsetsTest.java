package com.ourspace.api.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ourspace.api.fixture.RunningApi;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProjectionOffsetsTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic-of-this-test", 3);

    private final RunningApi api = RunningApi.shared();
    private final ProjectionOffsets projectionOffsets = api.bean(ProjectionOffsets.class);
    private final AtomicInteger written = new AtomicInteger();

    ProjectionOffsetsTest() {
        api.bean(JdbcClient.class)
                .sql("DELETE FROM projection_offset WHERE topic = ?")
                .param(PARTITION.topic())
                .update();
    }

    @Test
    void aBookmarkStandsBehindWhatWasWrittenAndNeverGoesBack() {
        long generation = projectionOffsets.generation();

        assertThat(projectionOffsets.advance(generation, Map.of(PARTITION, 42L), written::incrementAndGet))
                .isTrue();
        // By a consumer that has lost its partition and does not know it yet.
        assertThat(projectionOffsets.advance(generation, Map.of(PARTITION, 7L), written::incrementAndGet))
                .isTrue();

        assertThat(projectionOffsets.storedOffsets(PARTITION.topic()))
                .isEqualTo(Map.of(PARTITION, new ProjectionOffsets.StoredOffset(generation, 42)));
        assertThat(written).hasValue(2);
    }

    @Test
    void whatWasReadForReadModelsThatAreForgottenIsNotWritten() {
        long generation = projectionOffsets.generation();

        assertThat(projectionOffsets.advance(generation - 1, Map.of(PARTITION, 42L), written::incrementAndGet))
                .isFalse();

        assertThat(written).hasValue(0);
        assertThat(projectionOffsets.storedOffsets(PARTITION.topic())).isEmpty();
    }

    @Test
    void theBookmarkGoesBackWithWhatCouldNotBeWritten() {
        long generation = projectionOffsets.generation();

        assertThatThrownBy(() -> projectionOffsets.advance(generation, Map.of(PARTITION, 42L), () -> {
                    throw new IllegalStateException("the database went away");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(projectionOffsets.storedOffsets(PARTITION.topic())).isEmpty();
    }
}
