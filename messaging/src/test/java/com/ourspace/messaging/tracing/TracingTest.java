package com.ourspace.messaging.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.image.ImageCommand.DiscardImage;
import com.ourspace.contracts.image.ImageOwner;
import java.time.Instant;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which messages have spans; a collector that is not there does not matter for it. */
class TracingTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String RECORDED = TRACE + "-00f067aa0ba902b7-01";
    private static final ConsumerRecord<String, byte[]> RECORD =
            new ConsumerRecord<>(Topic.Name.IMAGE_COMMANDS, 3, 8_812, "key", new byte[0]);

    /** Held here: loggers that nobody holds lose their level. */
    private static final Logger EXPORTER = Logger.getLogger("io.opentelemetry");

    @BeforeAll
    static void keepFailedExportsOffTheTerminal() {
        EXPORTER.setLevel(Level.OFF);
    }

    @Test
    void withoutACollectorEverythingStaysAsItIs() {
        Tracing off = Tracing.off();
        Envelope envelope = envelope(RECORDED);

        assertThat(off.isOn()).isFalse();
        assertThat(off.records(RECORDED)).isFalse();
        assertThat(off.tracer()).isEmpty();
        assertThat(off.send(Operation.PUBLISH, RECORD.topic(), envelope)).isSameAs(MessageSpan.NONE);
        assertThat(off.process(Operation.DECIDE, RECORD, envelope)).isSameAs(MessageSpan.NONE);
        assertThat(off.batch(Operation.DECIDE)).isSameAs(BatchSpan.NONE);
        assertThat(MessageSpan.NONE.inject(envelope)).isSameAs(envelope);
        assertThat(BatchSpan.NONE.process(RECORD, envelope)).isSameAs(envelope);
        assertThat(BatchSpan.NONE.send(RECORD.topic(), envelope, Instant.EPOCH)).isSameAs(MessageSpan.NONE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "nonsense",
                TRACE + "-00f067aa0ba902b7-00",
                TRACE + "-0000000000000000-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                TRACE + "-00f067aa0ba902b7-01-more",
                TRACE + "-00F067AA0BA902B7-01"
            })
    void aMessageOfNoRecordedTraceHasNoSpan(@Nullable String traceparent) {
        Envelope envelope = envelope(traceparent);
        try (Tracing tracing = unreachable();
                BatchSpan batch = tracing.batch(Operation.DECIDE)) {
            assertThat(tracing.records(traceparent)).isFalse();
            assertThat(tracing.send(Operation.PUBLISH, RECORD.topic(), envelope))
                    .isSameAs(MessageSpan.NONE);
            assertThat(tracing.process(Operation.DECIDE, RECORD, envelope)).isSameAs(MessageSpan.NONE);
            assertThat(batch.process(RECORD, envelope)).isSameAs(envelope);
            assertThat(batch.send(RECORD.topic(), envelope, Instant.EPOCH)).isSameAs(MessageSpan.NONE);
        }
    }

    @Test
    void whatFollowsAMessageOfARecordedTraceContinuesIt() {
        Envelope envelope = envelope(RECORDED);
        try (Tracing tracing = unreachable();
                BatchSpan batch = tracing.batch(Operation.DECIDE);
                MessageSpan span = tracing.send(Operation.PUBLISH, RECORD.topic(), envelope)) {
            assertThat(tracing.records(RECORDED)).isTrue();
            assertThat(span.inject(envelope).traceparent()).matches(TRACE + "-[0-9a-f]{16}-01");
            assertThat(batch.process(RECORD, envelope).traceparent())
                    .matches(TRACE + "-[0-9a-f]{16}-01")
                    .isNotEqualTo(RECORDED)
                    .isNotEqualTo(span.inject(envelope).traceparent());
            assertThat(span.inject(envelope).withTraceparent(RECORDED))
                    .as("all else")
                    .isEqualTo(envelope);
        }
    }

    private static Tracing unreachable() {
        return Tracing.to("http://127.0.0.1:1/v1/traces", "test", 1);
    }

    private static Envelope envelope(@Nullable String traceparent) {
        DiscardImage message = new DiscardImage(UUID.randomUUID(), ImageOwner.SPACE, 7);
        return Envelope.of(UUID.randomUUID(), message, "/test", Instant.EPOCH, null, traceparent);
    }
}
