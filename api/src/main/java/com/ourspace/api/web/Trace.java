package com.ourspace.api.web;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The W3C trace context of the current request; all its log lines, problems and records carry it.
 *
 * @param traceId 32 hex digits, shared by everything that one request causes
 * @param spanId 16 hex digits, this service's part
 * @param isRecorded whether this service records it, so that those that come after do so, too
 */
public record Trace(String traceId, String spanId, boolean isRecorded) {

    private static final String TRACE_ID = "traceId";
    /** Name of the header. */
    static final String HEADER = "traceparent";

    private static final String TRACEPARENT = "traceparent";
    private static final String ORDER_ID = "orderId";
    private static final Pattern INCOMING = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Continues the caller's trace if the header is valid, otherwise starts a new one; in either case unrecorded. */
    static Trace continued(@Nullable String traceparent) {
        return continued(caller(traceparent));
    }

    /** Continues the caller's trace if there is one, otherwise starts a new one; in either case unrecorded. */
    static Trace continued(Optional<Trace> caller) {
        return caller.map(sent -> new Trace(sent.traceId, random(8), false))
                .orElseGet(() -> new Trace(random(16), random(8), false));
    }

    /** The caller's own trace context; empty if the header is absent or invalid. */
    static Optional<Trace> caller(@Nullable String traceparent) {
        return Optional.ofNullable(traceparent)
                .map(INCOMING::matcher)
                .filter(Matcher::matches)
                .filter(parts -> !parts.group(1).chars().allMatch(digit -> digit == '0'))
                .map(parts -> new Trace(parts.group(1), parts.group(2), false));
    }

    /** The {@code traceparent} of the current request; null outside of requests. */
    public static @Nullable String currentTraceparent() {
        return MDC.get(TRACEPARENT);
    }

    static String currentTraceId() {
        String traceId = MDC.get(TRACE_ID);
        return traceId == null ? "0".repeat(32) : traceId;
    }

    void activate() {
        MDC.put(TRACE_ID, traceId);
        MDC.put(TRACEPARENT, traceparent());
    }

    /** Names the order that the current request is about, for its log lines. */
    public static void setOrder(UUID orderId) {
        MDC.put(ORDER_ID, orderId.toString());
    }

    static void deactivate() {
        MDC.remove(ORDER_ID);
        MDC.remove(TRACE_ID);
        MDC.remove(TRACEPARENT);
    }

    private String traceparent() {
        return "00-" + traceId + "-" + spanId + (isRecorded ? "-01" : "-00");
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
