package com.ourspace.messaging.tracing;

import com.ourspace.contracts.Envelope;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;

/** A span that is exported when it is closed. */
final class RecordedSpan implements MessageSpan {

    private final Span span;

    RecordedSpan(Span span) {
        this.span = span;
    }

    @Override
    public Envelope inject(Envelope envelope) {
        return envelope.withTraceparent(TraceContext.text(span.getSpanContext()));
    }

    @Override
    public void appended(int partition, long offset) {
        span.setAttribute(MessageSpans.PARTITION, Integer.toString(partition));
        span.setAttribute(MessageSpans.OFFSET, offset);
    }

    @Override
    public void failed(Throwable cause) {
        fail(span, cause);
    }

    @Override
    public void close() {
        span.end();
    }

    static void fail(Span span, Throwable cause) {
        span.setStatus(StatusCode.ERROR);
        span.setAttribute(MessageSpans.ERROR_TYPE, cause.getClass().getName());
    }
}
