package com.ourspace.booking.log;

/** A record that no retry will make readable. */
public final class DeserializationFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DeserializationFailure(String message) {
        super(message);
    }
}
