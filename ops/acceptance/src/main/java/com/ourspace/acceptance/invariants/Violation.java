package com.ourspace.acceptance.invariants;

/**
 * Something that must not be.
 *
 * @param invariant what it breaks
 * @param sentence what is wrong, for an operator
 */
public record Violation(Invariant invariant, String sentence) {

    @Override
    public String toString() {
        return invariant + " " + sentence;
    }
}
