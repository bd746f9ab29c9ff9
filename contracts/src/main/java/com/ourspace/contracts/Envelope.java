package com.ourspace.contracts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a message, as CloudEvents headers in binary mode; the value of the record stays plain JSON.
 *
 * @param id id of the message; a command that is sent twice has the same id both times and is decided once
 * @param type wire name, see {@link MessageType}
 * @param source service that wrote the message, e.g. {@code /ourspace/api}
 * @param time time of writing, to the millisecond, by the writer's clock; races are settled by the broker's clock
 *     instead
 * @param subject subject of the message, see {@link Message#subject()}
 * @param causationId id of the command that caused the message; absent if a person caused it
 * @param traceparent W3C trace context of the request that caused the message, if any; its last two digits are
 *     {@code 01} where the trace is recorded, which needs a collector, and {@code 00} elsewhere
 */
public record Envelope(
        UUID id,
        String type,
        String source,
        Instant time,
        String subject,
        @Nullable UUID causationId,
        @Nullable String traceparent) {

    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    public static final String CAUSATION_ID = "ce_causationid";
    public static final String TRACEPARENT = "traceparent";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String CONTENT_TYPE = "content-type";

    private static final Pattern TRACE_CONTEXT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    /** Creates the envelope of a new message. */
    public static Envelope of(
            UUID id,
            Message message,
            String source,
            Instant time,
            @Nullable UUID causationId,
            @Nullable String traceparent) {
        String type = MessageType.of(message).wireName();
        Instant millis = time.truncatedTo(ChronoUnit.MILLIS);
        return new Envelope(id, type, source, millis, message.subject(), causationId, traceparent);
    }

    /**
     * Reads an envelope from headers.
     *
     * @param header returns the text of a header by its name, or null if the record has no such header
     * @throws MalformedEnvelope if a required header is absent or does not parse
     */
    public static Envelope read(Function<String, @Nullable String> header) {
        try {
            String causation = header.apply(CAUSATION_ID);
            return new Envelope(
                    UUID.fromString(required(header, ID)),
                    required(header, TYPE),
                    required(header, SOURCE),
                    Instant.parse(required(header, TIME)),
                    required(header, SUBJECT),
                    causation == null ? null : UUID.fromString(causation),
                    header.apply(TRACEPARENT));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new MalformedEnvelope(unreadable.getMessage());
        }
    }

    /** The same envelope with another message id. */
    public Envelope withId(UUID other) {
        return new Envelope(other, type, source, time, subject, causationId, traceparent);
    }

    /** The same envelope with another trace context. */
    public Envelope withTraceparent(@Nullable String other) {
        return new Envelope(id, type, source, time, subject, causationId, other);
    }

    /**
     * The trace context, if it has the form that W3C defines. It comes from outside, and an invalid one must not keep
     * the outcome of a message from being stored.
     */
    public Optional<String> validTraceparent() {
        return Optional.ofNullable(traceparent).filter(TRACE_CONTEXT.asMatchPredicate());
    }

    /** The headers to write, in the order in which an operator reads them. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(SPEC_VERSION, "1.0");
        headers.put(ID, id.toString());
        headers.put(TYPE, type);
        headers.put(SOURCE, source);
        headers.put(TIME, Timestamps.text(time));
        headers.put(SUBJECT, subject);
        if (causationId != null) {
            headers.put(CAUSATION_ID, causationId.toString());
        }
        if (traceparent != null) {
            headers.put(TRACEPARENT, traceparent);
        }
        headers.put(CONTENT_TYPE, "application/json");
        return headers;
    }

    private static String required(Function<String, @Nullable String> header, String name) {
        String value = header.apply(name);
        if (value == null) {
            throw new MalformedEnvelope("header " + name + " is missing");
        }
        return value;
    }

    /** The headers of a record are not those of a message of this platform. */
    public static final class MalformedEnvelope extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MalformedEnvelope(@Nullable String message) {
            super(message);
        }
    }
}
