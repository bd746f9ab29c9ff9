package com.ourspace.standalone.demo;

/** The platform did something else than it promises. */
final class BrokenInvariant extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private BrokenInvariant(String expected) {
        super(expected);
    }

    /** Goes on only if this is so. */
    static void unless(boolean kept, String expected, Object... values) {
        if (!kept) {
            throw new BrokenInvariant(expected.formatted(values));
        }
    }
}
