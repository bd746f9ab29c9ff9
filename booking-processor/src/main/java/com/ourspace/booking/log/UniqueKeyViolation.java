package com.ourspace.booking.log;

import org.springframework.dao.DuplicateKeyException;

/**
 * A row could not be written because another has its unique key, and that was no race: everything was loaded again, and
 * the same row was met again. What the record wants can never be stored.
 */
public final class UniqueKeyViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UniqueKeyViolation(DuplicateKeyException met) {
        super(met);
    }
}
