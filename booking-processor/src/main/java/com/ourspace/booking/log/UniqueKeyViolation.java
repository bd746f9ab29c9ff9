package com.ourspace.booking.log;

import org.springframework.dao.DuplicateKeyException;

/**
 * A row cannot be written because another row has its unique key, and this is no race: after everything was loaded
 * again, the same row failed again. The outcome of the record can never be stored.
 */
public final class UniqueKeyViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UniqueKeyViolation(DuplicateKeyException met) {
        super(met);
    }
}
