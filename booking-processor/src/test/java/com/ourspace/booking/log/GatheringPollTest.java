package com.ourspace.booking.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatheringPollTest {

    private static final TopicPartition PARTITION = new TopicPartition("commands", 0);
    private static final TopicPartition OTHER = new TopicPartition("commands", 1);

    private final ValidatingConsumer broker = new ValidatingConsumer();
    private final AtomicLong nanoTime = new AtomicLong();
    private final Consumer<String, String> consumer = GatheringPoll.of(broker, 3, nanoTime::get);

    @BeforeEach
    void assign() {
        consumer.subscribe(List.of("commands"));
        broker.updateBeginningOffsets(Map.of(PARTITION, 0L, OTHER, 0L));
        broker.rebalance(List.of(PARTITION));
    }

    @Test
    void recordsThatCameAfterTheFetchAreReturnedWithItsRecords() {
        broker.schedulePollTask(() -> add(PARTITION, 0));
        broker.schedulePollTask(() -> add(PARTITION, 1));

        assertThat(polled()).containsExactly("0-0", "0-1");
        assertThat(consumer.position(PARTITION)).isEqualTo(2);
    }

    @Test
    void aPollThatWaitedReturnsAtOnce() {
        broker.schedulePollTask(() -> {
            nanoTime.addAndGet(Duration.ofMillis(5).toNanos());
            add(PARTITION, 0);
        });
        broker.schedulePollTask(() -> add(PARTITION, 1));

        assertThat(polled()).containsExactly("0-0");
    }

    @Test
    void anEmptyPollIsNotRepeated() {
        broker.schedulePollTask(() -> {});
        broker.schedulePollTask(() -> add(PARTITION, 0));

        assertThat(polled()).isEmpty();
    }

    @Test
    void aLargePollIsNotRepeated() {
        broker.schedulePollTask(() -> List.of(0, 1, 2).forEach(offset -> add(PARTITION, offset)));
        broker.schedulePollTask(() -> add(PARTITION, 3));

        assertThat(polled()).containsExactly("0-0", "0-1", "0-2");
    }

    @Test
    void aFailureOfTheSecondPollLosesNoRecordAndIsToldByTheNext() {
        broker.schedulePollTask(() -> add(PARTITION, 0));
        broker.schedulePollTask(() -> broker.setPollException(new KafkaException("the second poll failed")));

        assertThat(polled()).containsExactly("0-0");
        assertThatThrownBy(this::polled).hasMessage("the second poll failed");
        broker.schedulePollTask(() -> add(PARTITION, 1));
        assertThat(polled()).containsExactly("0-1");
    }

    @Test
    void recordsOfAPartitionThatIsRevokedMeanwhileAreLeftToItsNewOwner() {
        broker.schedulePollTask(() -> add(PARTITION, 0));
        broker.schedulePollTask(() -> {
            broker.rebalance(List.of(OTHER));
            add(OTHER, 0);
        });

        assertThat(polled()).containsExactly("1-0");
    }

    @Test
    void recordsOfAPartitionThatIsReadAgainMeanwhileComeOnce() {
        broker.schedulePollTask(() -> add(PARTITION, 0));
        broker.schedulePollTask(() -> broker.seek(PARTITION, 0));

        List<String> all = new ArrayList<>(polled());
        broker.schedulePollTask(() -> add(PARTITION, 0));
        all.addAll(polled());

        assertThat(all).containsExactly("0-0");
    }

    /** So it is after a change of the partition's leader, in which nothing is delivered again by itself. */
    @Test
    void recordsOfAPartitionWhosePositionIsBeingValidatedAreDeliveredAgain() {
        broker.rebalance(List.of(PARTITION, OTHER));
        broker.schedulePollTask(() -> {
            add(PARTITION, 0);
            add(OTHER, 0);
        });
        broker.schedulePollTask(() -> {
            broker.validated = PARTITION;
            add(PARTITION, 1);
            add(OTHER, 1);
        });
        assertThat(polled()).containsExactly("1-0", "1-1");

        broker.validated = null;
        assertThat(consumer.position(PARTITION)).isZero();
        assertThat(consumer.position(OTHER)).isEqualTo(2);
        broker.schedulePollTask(() -> List.of(0, 1, 2).forEach(offset -> add(PARTITION, offset)));
        assertThat(polled()).containsExactly("0-0", "0-1", "0-2");
    }

    private void add(TopicPartition partition, long offset) {
        broker.addRecord(new ConsumerRecord<>(
                partition.topic(), partition.partition(), offset, "key", partition.partition() + "-" + offset));
    }

    private List<String> polled() {
        List<String> values = new ArrayList<>();
        consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
        return values;
    }

    /** A consumer that does not know its position in a partition while it validates it, as Kafka's does. */
    private static final class ValidatingConsumer extends MockConsumer<String, String> {

        private @Nullable TopicPartition validated;

        ValidatingConsumer() {
            super("earliest");
        }

        @Override
        public synchronized long position(TopicPartition partition, Duration timeout) {
            if (partition.equals(validated)) {
                throw new TimeoutException("the position is being validated");
            }
            return super.position(partition, timeout);
        }
    }
}
