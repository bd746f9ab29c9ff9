package com.ourspace.api.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A caller's name for a request, so that a retry is recognized: 1 to 64 printable ASCII characters, not all blank. */
public record IdempotencyKey(String text) {

    /** Name of the header. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1,64}");

    /**
     * Returns the key of a request.
     *
     * @param header value of the header, null if it is absent
     * @throws ProblemException IDEMPOTENCY_KEY_REQUIRED if it is absent or invalid
     */
    public static IdempotencyKey require(@Nullable String header) {
        if (header == null || header.isBlank() || !PRINTABLE.matcher(header).matches()) {
            throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_REQUIRED).exception();
        }
        return new IdempotencyKey(header);
    }

    /** IDEMPOTENCY_KEY_REUSED: the key was used for another request. */
    public static ProblemException reused() {
        return Problem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED).exception();
    }
}
