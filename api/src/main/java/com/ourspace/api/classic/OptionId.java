package com.ourspace.api.classic;

import com.ourspace.contracts.reservation.Slot;
import java.util.Locale;

/**
 * The number of a slot of a space: unique over all spaces, and one more than a multiple of three for DAY, two more for
 * NIGHT, a multiple of three for ALL, for the client derives the slot's name from the remainder.
 */
record OptionId(long spaceId, Slot slot) {

    private static final int SLOTS = Slot.values().length;

    /** The number as a value; every number above 0 is one of a slot, of a space that need not exist. */
    static OptionId of(long number) {
        Slot slot = Slot.values()[(int) ((number - 1) % SLOTS)];
        return new OptionId((number - 1) / SLOTS + 1, slot);
    }

    long number() {
        return (spaceId - 1) * SLOTS + slot.ordinal() + 1;
    }

    /** The name of a slot: day, night, all. */
    static String nameOf(Slot slot) {
        return slot.name().toLowerCase(Locale.ROOT);
    }
}
