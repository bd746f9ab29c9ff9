package com.ourspace.media.log;

/** A record that cannot be decoded. A retry does not help. */
public final class DeserializationFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeserializationFailure(String message) {
        super(message);
    }
}
