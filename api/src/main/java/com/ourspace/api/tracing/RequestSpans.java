package com.ourspace.api.tracing;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;

import com.ourspace.api.web.RequestTracing;
import com.ourspace.api.web.Trace;
import com.ourspace.messaging.tracing.Tracing;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the spans of requests, by OpenTelemetry's conventions for HTTP servers. Paths, queries and addresses stay out,
 * because they name orders, users and people; the route has names for their places.
 */
@Component
class RequestSpans implements RequestTracing {

    private static final AttributeKey<String> METHOD = stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = stringKey("http.route");
    private static final AttributeKey<Long> STATUS = longKey("http.response.status_code");
    private static final AttributeKey<String> ERROR_TYPE = stringKey("error.type");

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    /** What the conventions have for a method of the client's own. */
    private static final String OTHER_METHOD = "_OTHER";

    private static final String OTHER_NAME = "HTTP";
    private static final int FIRST_ERROR = 500;

    private final Optional<Tracer> tracer;

    RequestSpans(Tracing tracing) {
        this.tracer = tracing.tracer();
    }

    @Override
    public Optional<RequestSpan> begin(String method, Optional<Trace> caller) {
        return tracer.isEmpty() ? Optional.empty() : Optional.of(begin(tracer.get(), method, caller));
    }

    private static RequestSpan begin(Tracer spans, String method, Optional<Trace> caller) {
        boolean isKnown = METHODS.contains(method);
        SpanBuilder span = spans.spanBuilder(isKnown ? method : OTHER_NAME)
                .setSpanKind(SpanKind.SERVER)
                .setParent(caller.map(RequestSpans::parent).orElse(Context.root()))
                .setAttribute(METHOD, isKnown ? method : OTHER_METHOD);
        return new RecordedRequest(span.startSpan(), isKnown ? method : OTHER_NAME);
    }

    private static Context parent(Trace caller) {
        return Context.root()
                .with(Span.wrap(SpanContext.createFromRemoteParent(
                        caller.traceId(), caller.spanId(), TraceFlags.getDefault(), TraceState.getDefault())));
    }

    private record RecordedRequest(Span span, String method) implements RequestSpan {

        @Override
        public Trace trace() {
            SpanContext context = span.getSpanContext();
            return new Trace(context.getTraceId(), context.getSpanId(), context.isSampled());
        }

        @Override
        public void end(int status, @Nullable String route) {
            if (route != null) {
                span.updateName(method + " " + route);
                span.setAttribute(ROUTE, route);
            }
            span.setAttribute(STATUS, (long) status);
            if (status >= FIRST_ERROR) {
                span.setStatus(StatusCode.ERROR);
                span.setAttribute(ERROR_TYPE, Integer.toString(status));
            }
            span.end();
        }
    }
}
