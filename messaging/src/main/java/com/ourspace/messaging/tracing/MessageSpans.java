package com.ourspace.messaging.tracing;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;

import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.MessageType;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Names spans and gives them attributes by OpenTelemetry's conventions for messaging. Keys of records stay out, because
 * some are numbers of users; so does all that a message says.
 */
final class MessageSpans {

    static final AttributeKey<String> PARTITION = stringKey("messaging.destination.partition.id");
    static final AttributeKey<Long> OFFSET = longKey("messaging.kafka.offset");
    static final AttributeKey<Long> BATCH_SIZE = longKey("messaging.batch.message_count");
    static final AttributeKey<String> ERROR_TYPE = stringKey("error.type");

    private static final AttributeKey<String> SYSTEM = stringKey("messaging.system");
    private static final AttributeKey<String> DESTINATION = stringKey("messaging.destination.name");
    private static final AttributeKey<String> OPERATION_NAME = stringKey("messaging.operation.name");
    private static final AttributeKey<String> OPERATION_TYPE = stringKey("messaging.operation.type");
    private static final AttributeKey<String> MESSAGE_ID = stringKey("messaging.message.id");
    private static final AttributeKey<String> EVENT_TYPE = stringKey("cloudevents.event_type");

    private final Tracer tracer;

    MessageSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The span of a batch, without a parent: its messages belong to different traces. */
    SpanBuilder batch(Operation operation) {
        return begin(operation, operation.text() + " batch").setNoParent();
    }

    SpanBuilder sent(Operation operation, String topic, Envelope envelope, SpanContext parent) {
        SpanBuilder span = message(operation, topic, envelope.id().toString(), parent);
        // A record may come from anybody: only a type that is known is no text of a stranger.
        return MessageType.named(envelope.type()).isPresent() ? span.setAttribute(EVENT_TYPE, envelope.type()) : span;
    }

    SpanBuilder received(Operation operation, ConsumerRecord<?, ?> record, Envelope envelope, SpanContext parent) {
        return sent(operation, record.topic(), envelope, parent)
                .setAttribute(PARTITION, Integer.toString(record.partition()))
                .setAttribute(OFFSET, record.offset());
    }

    SpanBuilder message(Operation operation, String destination, String id, SpanContext parent) {
        return begin(operation, operation.text() + " " + destination)
                .setParent(Context.root().with(Span.wrap(parent)))
                .setAttribute(DESTINATION, destination)
                .setAttribute(MESSAGE_ID, id);
    }

    private SpanBuilder begin(Operation operation, String name) {
        return tracer.spanBuilder(name)
                .setSpanKind(operation.spanKind())
                .setAttribute(SYSTEM, operation.system())
                .setAttribute(OPERATION_NAME, operation.text())
                .setAttribute(OPERATION_TYPE, operation.type());
    }
}
