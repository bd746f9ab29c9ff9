package com.ourspace.acceptance;

import static java.util.stream.Collectors.toMap;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A span as a collector has received it.
 *
 * @param service the name of the service that has sent it
 * @param parentId the id of its parent; empty if it has none
 * @param attributes their values as text
 */
record CollectedSpan(
        String service,
        String name,
        Span.SpanKind kind,
        Context context,
        String parentId,
        List<Context> links,
        Map<String, String> attributes,
        long startNanos,
        long endNanos,
        boolean hasFailed) {

    /** What others refer to. */
    record Context(String traceId, String spanId) {}

    static Stream<CollectedSpan> in(ResourceSpans sent) {
        String service = attributes(sent.getResource().getAttributesList()).getOrDefault("service.name", "");
        return sent.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> of(service, span));
    }

    private static CollectedSpan of(String service, Span span) {
        return new CollectedSpan(
                service,
                span.getName(),
                span.getKind(),
                new Context(hex(span.getTraceId()), hex(span.getSpanId())),
                hex(span.getParentSpanId()),
                span.getLinksList().stream()
                        .map(link -> new Context(hex(link.getTraceId()), hex(link.getSpanId())))
                        .toList(),
                attributes(span.getAttributesList()),
                span.getStartTimeUnixNano(),
                span.getEndTimeUnixNano(),
                span.getStatus().getCode() == Status.StatusCode.STATUS_CODE_ERROR);
    }

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    private static Map<String, String> attributes(List<KeyValue> sent) {
        return sent.stream().collect(toMap(KeyValue::getKey, each -> text(each.getValue())));
    }

    private static String text(AnyValue value) {
        return value.hasIntValue() ? Long.toString(value.getIntValue()) : value.getStringValue();
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
