package com.ourspace.messaging.tracing;

import com.ourspace.contracts.Envelope;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.common.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The spans of a batch. They begin with its first message whose trace is recorded; before, there is nothing but a time.
 */
final class RecordedBatch implements BatchSpan {

    private final MessageSpans spans;
    private final Operation operation;
    private final long startNanos = Clock.getDefault().now();
    private final List<RecordedSpan> messages = new ArrayList<>();
    private long size;
    private @Nullable Span batch;

    RecordedBatch(MessageSpans spans, Operation operation) {
        this.spans = spans;
        this.operation = operation;
    }

    @Override
    public Envelope process(ConsumerRecord<?, ?> record, Envelope envelope) {
        size++;
        SpanContext parent = TraceContext.recorded(envelope.traceparent());
        return parent == null
                ? envelope
                : add(spans.received(operation, record, envelope, parent), parent, startNanos)
                        .inject(envelope);
    }

    @Override
    public MessageSpan send(String topic, Envelope envelope, Instant since) {
        size++;
        SpanContext parent = TraceContext.recorded(envelope.traceparent());
        return parent == null
                ? MessageSpan.NONE
                : add(spans.sent(operation, topic, envelope, parent), parent, epochNanos(since));
    }

    @Override
    public void stream(String stream, long number, @Nullable String traceparent) {
        size++;
        SpanContext parent = TraceContext.recorded(traceparent);
        if (parent != null) {
            add(spans.message(operation, stream, Long.toString(number), parent), parent, startNanos);
        }
    }

    @Override
    public void failed(Throwable cause) {
        messages.forEach(message -> message.failed(cause));
        if (batch != null) {
            RecordedSpan.fail(batch, cause);
        }
    }

    @Override
    public void close() {
        messages.forEach(RecordedSpan::close);
        if (batch != null) {
            batch.setAttribute(MessageSpans.BATCH_SIZE, size);
            batch.end();
        }
    }

    private RecordedSpan add(SpanBuilder builder, SpanContext parent, long begin) {
        Span together = batch == null ? begin() : batch;
        together.addLink(parent);
        RecordedSpan message = new RecordedSpan(builder.addLink(together.getSpanContext())
                .setStartTimestamp(begin, TimeUnit.NANOSECONDS)
                .startSpan());
        messages.add(message);
        return message;
    }

    private Span begin() {
        Span begun = spans.batch(operation)
                .setStartTimestamp(startNanos, TimeUnit.NANOSECONDS)
                .startSpan();
        batch = begun;
        return begun;
    }

    private static long epochNanos(Instant time) {
        return TimeUnit.SECONDS.toNanos(time.getEpochSecond()) + time.getNano();
    }
}
