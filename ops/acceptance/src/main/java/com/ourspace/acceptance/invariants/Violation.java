package com.ourspace.acceptance.invariants;

/**
 * A violation of an invariant.
 *
 * @param invariant the broken invariant
 * @param sentence the violation in one sentence, for an operator
 */
public record Violation(Invariant invariant, String sentence) {

    @Override
    public String toString() {
        return invariant + " " + sentence;
    }
}
