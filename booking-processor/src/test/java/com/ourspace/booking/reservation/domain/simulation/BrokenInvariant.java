package com.ourspace.booking.reservation.domain.simulation;

import java.util.function.Supplier;

/** An invariant of the product page that a history breaks. */
final class BrokenInvariant extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private BrokenInvariant(String message) {
        super(message, null, false, false);
    }

    static void unless(boolean kept, Supplier<String> broken) {
        if (!kept) {
            throw new BrokenInvariant(broken.get());
        }
    }
}
