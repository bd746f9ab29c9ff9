package com.ourspace.acceptance.baseline.bad;

import com.ourspace.contracts.reservation.Slot;

/** Breaks the rule that the baseline has nothing of the product. */
public final class ProductUser {

    private ProductUser() {}

    public static Slot slot() {
        return Slot.DAY;
    }
}
