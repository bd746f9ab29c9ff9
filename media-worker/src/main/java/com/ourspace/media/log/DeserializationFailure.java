package com.ourspace.media.log;

/** A record that no retry will make readable. */
public final class DeserializationFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeserializationFailure(String message) {
        super(message);
    }
}
