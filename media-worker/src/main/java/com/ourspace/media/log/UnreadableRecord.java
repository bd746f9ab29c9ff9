package com.ourspace.media.log;

/** A record that no retry will make readable. */
public final class UnreadableRecord extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableRecord(String message) {
        super(message);
    }
}
