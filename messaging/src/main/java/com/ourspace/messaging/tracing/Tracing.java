package com.ourspace.messaging.tracing;

import com.ourspace.contracts.Envelope;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanLimits;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Records what a service does with messages, and exports it to a collector. It is off without the collector's address:
 * then there is no thread, no connection and no span, and every method returns at once with what does nothing.
 */
public final class Tracing implements AutoCloseable {

    private static final Tracing OFF = new Tracing(null);
    /** As many as a batch of messages may have, each of which is a link. */
    private static final int MAX_LINKS = 1_000;

    private static final Duration EXPORT_INTERVAL = Duration.ofSeconds(1);
    private static final Duration EXPORT_TIMEOUT = Duration.ofSeconds(5);
    /** How long the end of a service waits for a collector that does not answer. */
    private static final Duration END_PATIENCE = Duration.ofSeconds(2);

    private final @Nullable SdkTracerProvider provider;
    private final @Nullable Tracer tracer;
    private final @Nullable MessageSpans spans;

    private Tracing(@Nullable SdkTracerProvider provider) {
        this.provider = provider;
        this.tracer = provider == null ? null : provider.get("com.ourspace");
        this.spans = tracer == null ? null : new MessageSpans(tracer);
    }

    /** Records nothing. */
    public static Tracing off() {
        return OFF;
    }

    /**
     * Exports spans to a collector, by OTLP over HTTP. What it does not take in time is dropped: nothing waits for it.
     *
     * @param endpoint where it takes spans, such as {@code http://collector:4318/v1/traces}
     * @param service the name of this service
     * @param sampling the part of the requests whose traces are recorded, from 0 to 1
     */
    public static Tracing to(String endpoint, String service, double sampling) {
        OtlpHttpSpanExporter exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(endpoint)
                .setTimeout(EXPORT_TIMEOUT)
                .build();
        return new Tracing(SdkTracerProvider.builder()
                .setResource(Resource.getDefault().toBuilder()
                        .put("service.name", service)
                        .put("service.namespace", "ourspace")
                        .put("service.instance.id", UUID.randomUUID().toString())
                        .build())
                .setSampler(new RequestSampler(sampling))
                .setSpanLimits(
                        SpanLimits.builder().setMaxNumberOfLinks(MAX_LINKS).build())
                .addSpanProcessor(BatchSpanProcessor.builder(exporter)
                        .setScheduleDelay(EXPORT_INTERVAL)
                        .setExporterTimeout(EXPORT_TIMEOUT)
                        .build())
                .build());
    }

    /** For spans of other things than messages; empty if nothing is recorded. */
    public Optional<Tracer> tracer() {
        return Optional.ofNullable(tracer);
    }

    /** Whether the trace of this context is recorded here. */
    public boolean records(@Nullable String traceparent) {
        return spans != null && TraceContext.recorded(traceparent) != null;
    }

    /** Whether anything is recorded here. */
    public boolean isOn() {
        return spans != null;
    }

    /** Begins the span of a message that is sent. */
    public MessageSpan send(Operation operation, String topic, Envelope envelope) {
        SpanContext parent = spans == null ? null : TraceContext.recorded(envelope.traceparent());
        return spans == null || parent == null
                ? MessageSpan.NONE
                : new RecordedSpan(
                        spans.sent(operation, topic, envelope, parent).startSpan());
    }

    /** Begins the span of a message that was read. */
    public MessageSpan process(Operation operation, ConsumerRecord<?, ?> record, Envelope envelope) {
        SpanContext parent = spans == null ? null : TraceContext.recorded(envelope.traceparent());
        return spans == null || parent == null
                ? MessageSpan.NONE
                : new RecordedSpan(
                        spans.received(operation, record, envelope, parent).startSpan());
    }

    /** Begins a batch. */
    public BatchSpan batch(Operation operation) {
        return spans == null ? BatchSpan.NONE : new RecordedBatch(spans, operation);
    }

    /** Exports what has ended, and nothing after it. */
    @Override
    public void close() {
        if (provider != null) {
            provider.shutdown().join(END_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
