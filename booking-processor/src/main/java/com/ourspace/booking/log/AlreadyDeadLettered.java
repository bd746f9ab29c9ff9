package com.ourspace.booking.log;

/**
 * The command of a record was rejected with INTERNAL_ERROR when the record was read for the first time, and the process
 * ended before it wrote the dead letter. The reason is in the log of that process.
 */
public final class AlreadyDeadLettered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AlreadyDeadLettered() {
        super("answered with INTERNAL_ERROR by a process that ended before it wrote this letter");
    }
}
