package com.ourspace.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

class DeadLettersTest {

    private static final RuntimeException REASON =
            new IllegalStateException("wrapped", new DeserializationFailure("member sha256 is missing"));

    private final FailingProducer producer = new FailingProducer();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DeadLetters deadLetters = new DeadLetters(new KafkaTemplate<>(() -> producer), meters);

    @Test
    void writesTheWholeRecordWithItsOriginAndTheRealReason() {
        deadLetters.write(List.of(letter(42)), "a-group");

        ProducerRecord<String, byte[]> written = producer.history().getFirst();
        assertThat(written.topic()).isEqualTo("a.topic.dlt");
        assertThat(written.key()).isEqualTo("a key");
        assertThat(written.value()).isEqualTo("a value".getBytes(UTF_8));
        assertThat(header(written, "ce_type")).isEqualTo("store-image.v1");
        assertThat(header(written, "dlt-original-offset")).isEqualTo("42");
        assertThat(header(written, "dlt-exception-class")).isEqualTo(DeserializationFailure.class.getName());
        assertThat(header(written, "dlt-exception-message")).isEqualTo("member sha256 is missing");
        assertThat(header(written, "dlt-attempts")).isEqualTo("3");
        assertThat(header(written, "dlt-consumer-group")).isEqualTo("a-group");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void writesARecordOnceForEachGroupHoweverOftenItsBatchIsRetried() {
        deadLetters.write(List.of(letter(42)), "a-group");
        deadLetters.write(List.of(letter(42), letter(43)), "a-group");
        deadLetters.write(List.of(letter(42)), "another-group");

        assertThat(producer.history())
                .extracting(written -> header(written, "dlt-consumer-group") + header(written, "dlt-original-offset"))
                .containsExactly("a-group42", "a-group43", "another-group42");
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void writesTheHeadersAloneIfTheWholeWouldBeTooLarge() {
        producer.failures.add(new RecordTooLargeException("1048600 bytes"));

        deadLetters.write(List.of(letter(42)), "a-group");

        ProducerRecord<String, byte[]> written = producer.history().getLast();
        assertThat(written.key()).isNull();
        assertThat(written.value()).isNull();
        assertThat(header(written, "dlt-omitted")).isEqualTo("key, headers and value");
        assertThat(header(written, "dlt-original-offset")).isEqualTo("42");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void failsIfTheBrokerDoesNotAcknowledgeOneAndThenWritesOnlyThatOne() {
        producer.failures.add(new TimeoutException("the broker is away"));
        List<DeadLetter> letters = List.of(letter(42), letter(43));

        assertThatThrownBy(() -> deadLetters.write(letters, "a-group")).isInstanceOf(KafkaException.class);
        assertThat(count()).isEqualTo(1);
        producer.clear();
        deadLetters.write(letters, "a-group");

        assertThat(producer.history())
                .extracting(written -> header(written, "dlt-original-offset"))
                .containsExactly("42");
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void replacesTheHeadersOfAnEarlierDeadLetter() {
        DeadLetter again = letter(42);
        again.record().headers().add("dlt-original-offset", "7".getBytes(UTF_8));

        deadLetters.write(List.of(again), "a-group");

        assertThat(producer.history().getFirst().headers().headers("dlt-original-offset"))
                .hasSize(1);
    }

    private double count() {
        return meters.get(DeadLetters.METRIC)
                .tags("topic", "a.topic", "reason", "DeserializationFailure")
                .counter()
                .count();
    }

    private static DeadLetter letter(long offset) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>("a.topic", 7, offset, "a key", "a value".getBytes(UTF_8));
        record.headers().add("ce_type", "store-image.v1".getBytes(UTF_8));
        return new DeadLetter(record, REASON, 3);
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    /** A producer whose next sends fail for the reasons in the queue. */
    private static final class FailingProducer extends MockProducer<String, byte[]> {

        private final Queue<RuntimeException> failures = new ArrayDeque<>();

        private FailingProducer() {
            super(false, null, new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record, Callback callback) {
            Future<RecordMetadata> sent = super.send(record, callback);
            RuntimeException failure = failures.poll();
            if (failure == null) {
                completeNext();
            } else {
                errorNext(failure);
            }
            return sent;
        }

        /** The template closes a producer after each send, unless its factory shares it. */
        @Override
        public void close(Duration timeout) {
            // It is used again.
        }
    }
}
