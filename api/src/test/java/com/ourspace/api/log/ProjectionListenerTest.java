package com.ourspace.api.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.TopicTail;
import com.ourspace.contracts.DeadLetterHeaders;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.image.ImageCommand.StoreImage;
import com.ourspace.contracts.image.ImageOwner;
import com.ourspace.messaging.ConsumerRetries;
import com.ourspace.messaging.DeadLetters;
import com.ourspace.messaging.ReceivedMessage;
import com.ourspace.messaging.RecordReader;
import com.ourspace.messaging.tracing.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConsumerSeekAware.ConsumerSeekCallback;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reader of a topic that the API itself does not read, fed by hand, with the real stored offsets and dead letters.
 */
class ProjectionListenerTest {

    private static final Topic TOPIC = Topic.IMAGE_COMMANDS;
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC.topicName(), 5);
    private static final AtomicLong NEXT_OFFSET = new AtomicLong();

    private final RunningApi api = RunningApi.shared();
    private final ProjectionOffsets projectionOffsets = api.bean(ProjectionOffsets.class);
    private final TopicTail dead = TopicTail.of(Topic.IMAGE_COMMANDS_DLT);
    private final List<UUID> written = new ArrayList<>();
    private final Reader reader = new Reader(api.bean(ProjectionContext.class));

    @BeforeEach
    void assign() {
        api.bean(JdbcClient.class)
                .sql("DELETE FROM projection_offset WHERE topic = ?")
                .param(PARTITION.topic())
                .update();
        reader.onPartitionsAssigned(Map.of(PARTITION, 0L), new Nowhere());
    }

    @Test
    void aBatchThatIsTriedForLongLeavesOneDeadLetterAndNoneBeforeItIsWritten() {
        StoreImage good = image();
        ConsumerRecord<String, byte[]> unreadable = unreadable();
        List<ConsumerRecord<String, byte[]>> batch = List.of(unreadable, record(good));
        for (int attempt = 1; attempt <= 50; attempt++) {
            assertThatThrownBy(() -> reader.process(batch, _ -> {
                        throw new TransientDataAccessResourceException("the database is away");
                    }))
                    .isInstanceOf(TransientDataAccessResourceException.class);
        }
        reader.process(batch, this::write);
        ConsumerRecord<String, byte[]> next = unreadable();
        reader.process(List.of(next), this::write);

        assertThat(written).containsExactly(good.imageId());
        await().until(() -> letters(next.key()), found -> found.size() == 1);
        assertThat(letters(unreadable.key())).hasSize(1);
        assertThat(storedOffset()).isEqualTo(next.offset() + 1);
    }

    @Test
    void aRecordIsNotPassedBeforeItsDeadLetterIsWritten() {
        var unreachable = new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(
                Map.<String, Object>of("bootstrap.servers", "127.0.0.1:1", "max.block.ms", 50),
                new StringSerializer(),
                new ByteArraySerializer()));
        Reader withoutBroker = new Reader(new ProjectionContext(
                api.bean(RecordReader.class),
                projectionOffsets,
                new DeadLetters(unreachable, api.bean(MeterRegistry.class)),
                api.bean(ConsumerRetries.class),
                api.bean(MeterRegistry.class),
                Tracing.off()));
        withoutBroker.onPartitionsAssigned(Map.of(PARTITION, 0L), new Nowhere());
        StoreImage good = image();
        ConsumerRecord<String, byte[]> before = record(good);
        ConsumerRecord<String, byte[]> unreadable = unreadable();
        List<ConsumerRecord<String, byte[]>> batch = List.of(before, unreadable, record(image()));

        assertThatThrownBy(() -> withoutBroker.process(batch, this::write))
                .isInstanceOf(org.springframework.kafka.KafkaException.class);
        assertThat(storedOffset()).isEqualTo(unreadable.offset());

        written.clear();
        reader.process(batch, this::write);
        assertThat(written).hasSize(2);
        assertThat(storedOffset()).isEqualTo(unreadable.offset() + 2);
        await().until(() -> letters(unreadable.key()), found -> found.size() == 1);
        withoutBroker.onPartitionsRevoked(List.of(PARTITION));
    }

    @Test
    void aBugIsTriedAgainAndThenCostsTheOneRecordThatMeetsIt() {
        StoreImage before = image();
        StoreImage bad = image();
        StoreImage after = image();
        List<ConsumerRecord<String, byte[]>> batch = List.of(record(before), record(bad), record(after));
        Consumer<List<ReceivedMessage<?>>> buggy = events -> {
            if (events.stream().anyMatch(event -> event.message().equals(bad))) {
                throw new IllegalStateException("wrapped", new NullPointerException("a bug"));
            }
            write(events);
        };

        AtomicInteger attempts = new AtomicInteger();
        await().until(() -> {
            try {
                attempts.incrementAndGet();
                reader.process(batch, buggy);
                return true;
            } catch (IllegalStateException again) {
                return false;
            }
        });

        assertThat(attempts).hasValueGreaterThan(3);
        assertThat(written).containsExactly(before.imageId(), after.imageId());
        ConsumerRecord<String, String> letter = onlyLetter(bad);
        assertThat(TopicTail.header(letter, DeadLetterHeaders.EXCEPTION_CLASS))
                .isEqualTo(NullPointerException.class.getName());
        assertThat(TopicTail.header(letter, DeadLetterHeaders.EXCEPTION_MESSAGE))
                .isEqualTo("a bug");
        assertThat(Integer.parseInt(TopicTail.header(letter, DeadLetterHeaders.ATTEMPTS)))
                .isGreaterThan(attempts.get());
    }

    @Test
    void aViolationThatIsGoneTheSecondTimeWasARace() {
        AtomicInteger attempts = new AtomicInteger();
        StoreImage raced = image();
        ConsumerRecord<String, byte[]> record = record(raced);
        reader.process(List.of(record), events -> {
            if (attempts.incrementAndGet() == 1) {
                throw violation();
            }
            write(events);
        });
        assertThat(written).containsExactly(raced.imageId());
        assertThat(storedOffset()).isEqualTo(record.offset() + 1);
    }

    @Test
    void aViolationThatIsMetAgainBelongsToTheRecordAndTheRestGoesOn() {
        StoreImage forged = image();
        StoreImage other = image();
        reader.process(List.of(record(forged), record(other)), events -> {
            if (events.stream().anyMatch(event -> event.message().equals(forged))) {
                throw violation();
            }
            write(events);
        });
        assertThat(written).containsExactly(other.imageId());
        ConsumerRecord<String, String> letter = onlyLetter(forged);
        assertThat(TopicTail.header(letter, DeadLetterHeaders.EXCEPTION_CLASS))
                .isEqualTo(SQLIntegrityConstraintViolationException.class.getName());
        assertThat(TopicTail.header(letter, DeadLetterHeaders.ATTEMPTS)).isEqualTo("2");
    }

    @Test
    void aRetryIsCountedAndShownUntilItEnds() {
        MeterRegistry meters = api.bean(MeterRegistry.class);
        Function<String, Double> value = name -> meters.get(name).tag("listener", "reader-by-hand").meters().stream()
                .flatMap(meter ->
                        java.util.stream.StreamSupport.stream(meter.measure().spliterator(), false))
                .mapToDouble(measurement -> measurement.getValue())
                .sum();
        double before = value.apply(ConsumerRetries.RETRIES);
        List<ConsumerRecord<String, byte[]>> batch = List.of(record(image()));
        assertThatThrownBy(() -> reader.process(batch, _ -> {
                    throw new TransientDataAccessResourceException("the database is away");
                }))
                .isInstanceOf(TransientDataAccessResourceException.class);
        // Seconds, of which none have passed on a clock that has not moved yet.
        await().until(() -> value.apply(ConsumerRetries.RETRYING) > 0);
        assertThat(value.apply(ConsumerRetries.RETRIES)).isEqualTo(before + 1);

        reader.process(batch, this::write);
        assertThat(value.apply(ConsumerRetries.RETRYING)).isZero();
    }

    private static DuplicateKeyException violation() {
        return new DuplicateKeyException(
                "in a batch", new SQLIntegrityConstraintViolationException("Duplicate entry", "23000", 1062));
    }

    private void write(List<ReceivedMessage<?>> events) {
        ReceivedMessage.only(StoreImage.class, events).map(StoreImage::imageId).forEach(written::add);
    }

    private long storedOffset() {
        return projectionOffsets.storedOffsets(PARTITION.topic()).get(PARTITION).nextOffset();
    }

    private ConsumerRecord<String, String> onlyLetter(StoreImage message) {
        return await().until(() -> dead.about(message.subject()), found -> found.size() == 1)
                .getFirst();
    }

    private List<ConsumerRecord<String, String>> letters(String key) {
        return dead.records().stream()
                .filter(letter -> key.equals(letter.key()))
                .toList();
    }

    private static StoreImage image() {
        return new StoreImage(UUID.randomUUID(), ImageOwner.SPACE, 1, 0, "staged/key", "0".repeat(64), 7L);
    }

    private static ConsumerRecord<String, byte[]> unreadable() {
        return new ConsumerRecord<>(
                PARTITION.topic(),
                PARTITION.partition(),
                NEXT_OFFSET.getAndIncrement(),
                UUID.randomUUID().toString(),
                "not JSON".getBytes(StandardCharsets.UTF_8));
    }

    private static ConsumerRecord<String, byte[]> record(StoreImage message) {
        var record = new ConsumerRecord<>(
                PARTITION.topic(),
                PARTITION.partition(),
                NEXT_OFFSET.getAndIncrement(),
                message.key(),
                JsonMapper.shared().writeValueAsBytes(message));
        Envelope.of(UUID.randomUUID(), message, "/test", Clock.systemUTC().instant(), null, null)
                .headers()
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static final class Reader extends ProjectionListener {
        private Reader(ProjectionContext context) {
            super(context, Map.of(TOPIC.topicName(), "reader-by-hand"));
        }
    }

    /** There is no consumer behind it. */
    private static final class Nowhere implements ConsumerSeekCallback {
        @Override
        public void seek(String topic, int partition, long offset) {
            // Records are handed over by the test.
        }

        @Override
        public void seek(String topic, int partition, Function<Long, Long> offset) {
            // Likewise.
        }

        @Override
        public void seekToBeginning(String topic, int partition) {
            // Likewise.
        }

        @Override
        public void seekToBeginning(Collection<TopicPartition> partitions) {
            // Likewise.
        }

        @Override
        public void seekToEnd(String topic, int partition) {
            // Likewise.
        }

        @Override
        public void seekToEnd(Collection<TopicPartition> partitions) {
            // Likewise.
        }

        @Override
        public void seekRelative(String topic, int partition, long offset, boolean toCurrent) {
            // Likewise.
        }

        @Override
        public void seekToTimestamp(String topic, int partition, long timestamp) {
            // Likewise.
        }

        @Override
        public void seekToTimestamp(Collection<TopicPartition> partitions, long timestamp) {
            // Likewise.
        }

        @Override
        public String getGroupId() {
            return "reader-by-hand";
        }
    }
}
