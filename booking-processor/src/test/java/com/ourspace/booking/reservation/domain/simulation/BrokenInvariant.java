package com.ourspace.booking.reservation.domain.simulation;

import java.util.function.Supplier;

/** What the product page promises, and this history broke. */
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
