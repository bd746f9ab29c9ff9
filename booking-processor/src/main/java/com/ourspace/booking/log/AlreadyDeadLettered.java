package com.ourspace.booking.log;

/**
 * A record was answered with INTERNAL_ERROR when it was read for the first time, and the process ended before its dead
 * letter was written. The reason was in that process's log.
 */
public final class AlreadyDeadLettered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AlreadyDeadLettered() {
        super("answered with INTERNAL_ERROR by a process that ended before it wrote this letter");
    }
}
