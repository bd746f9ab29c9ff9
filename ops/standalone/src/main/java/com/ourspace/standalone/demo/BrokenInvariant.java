package com.ourspace.standalone.demo;

/** The platform broke a promise that the demo shows. */
final class BrokenInvariant extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private BrokenInvariant(String expected) {
        super(expected);
    }

    /** Throws this exception unless the condition holds. */
    static void require(boolean condition, String expected, Object... values) {
        if (!condition) {
            throw new BrokenInvariant(expected.formatted(values));
        }
    }
}
