package com.ourspace.api.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a caller names an attempt by, so that trying again is the same attempt: 1 to 64 printable ASCII characters. */
public record IdempotencyKey(String text) {

    /** The header it comes in. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1,64}");

    /**
     * The key of a request.
     *
     * @param header what the header says, null if it is absent
     * @throws ProblemException IDEMPOTENCY_KEY_REQUIRED if it is absent or no such key
     */
    public static IdempotencyKey require(@Nullable String header) {
        if (header == null || header.isBlank() || !PRINTABLE.matcher(header).matches()) {
            throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_REQUIRED).exception();
        }
        return new IdempotencyKey(header);
    }

    /** IDEMPOTENCY_KEY_REUSED: the key named something else before. */
    public static ProblemException reused() {
        return Problem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED).exception();
    }
}
