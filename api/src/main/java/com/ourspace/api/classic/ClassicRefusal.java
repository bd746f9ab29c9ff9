package com.ourspace.api.classic;

import org.springframework.http.HttpStatus;

/** Ends a request with a message that only the classic contract has; all others end with a problem of the platform. */
final class ClassicRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String text;

    ClassicRefusal(HttpStatus status, String text) {
        // A refusal is no fault, so it has no stack trace.
        super(text, null, false, false);
        this.status = status;
        this.text = text;
    }

    HttpStatus status() {
        return status;
    }

    /** The text of the message, as the client compares it. */
    String text() {
        return text;
    }
}
