package com.ourspace.messaging.tracing;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and writes trace contexts as the text that W3C defines. */
final class TraceContext {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    private TraceContext() {}

    /** The context of a trace that is recorded; null if the text is absent, invalid or of a trace that is not. */
    static @Nullable SpanContext recorded(@Nullable String traceparent) {
        if (traceparent == null) {
            return null;
        }
        Matcher parts = FORM.matcher(traceparent);
        if (!parts.matches()) {
            return null;
        }
        SpanContext context = SpanContext.createFromRemoteParent(
                parts.group(1), parts.group(2), TraceFlags.fromHex(parts.group(3), 0), TraceState.getDefault());
        return context.isValid() && context.isSampled() ? context : null;
    }

    static String text(SpanContext context) {
        return "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                + context.getTraceFlags().asHex();
    }
}
