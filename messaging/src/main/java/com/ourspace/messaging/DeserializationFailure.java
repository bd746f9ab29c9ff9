package com.ourspace.messaging;

/**
 * A record that is no message of this platform, or of a version that this build does not know, or has a member that is
 * out of range. A retry does not help.
 */
public final class DeserializationFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong with the record; it becomes a header of the dead letter */
    public DeserializationFailure(String message) {
        super(message);
    }
}
