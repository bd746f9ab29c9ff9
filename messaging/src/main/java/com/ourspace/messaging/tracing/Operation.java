package com.ourspace.messaging.tracing;

import io.opentelemetry.api.trace.SpanKind;
import java.util.Locale;

/** What a service does with a message. The name of a span begins with it. */
public enum Operation {
    /** A service sends a message to the log, until the log has acknowledged it. */
    PUBLISH(Kind.SEND, "kafka"),
    /** The booking processor decides a command, until the decision is committed. */
    DECIDE(Kind.PROCESS, "kafka"),
    /** The relay publishes a message, from the writing of its row of the outbox until the log has acknowledged it. */
    RELAY(Kind.SEND, "kafka"),
    /** A process of the API takes an event into its memory. */
    FOLLOW(Kind.PROCESS, "kafka"),
    /** The API writes a message into its read models, until they are committed. */
    PROJECT(Kind.PROCESS, "kafka"),
    /** A process of the API hands a change to the streams that wait for it. */
    STREAM(Kind.SEND, "sse");

    private final Kind kind;
    private final String system;

    Operation(Kind kind, String system) {
        this.kind = kind;
        this.system = system;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of the operation, by OpenTelemetry's conventions for messaging. */
    String type() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    String system() {
        return system;
    }

    SpanKind spanKind() {
        return kind == Kind.SEND ? SpanKind.PRODUCER : SpanKind.CONSUMER;
    }

    private enum Kind {
        SEND,
        PROCESS
    }
}
