package com.ourspace.api.alternative;

import java.util.List;
import java.util.UUID;

/**
 * What an order has lost to, and what its guest can book instead.
 *
 * @param lostTo the halves that were taken when the order was decided; empty if the order has lost nothing
 * @param items up to three free slots, at least one of each kind that there is; empty if nothing is lost or free
 */
record Alternatives(UUID orderId, List<LostHalf> lostTo, List<Alternative> items) {

    /** The answer for an order that has lost nothing. */
    static Alternatives none(UUID orderId) {
        return new Alternatives(orderId, List.of(), List.of());
    }
}
