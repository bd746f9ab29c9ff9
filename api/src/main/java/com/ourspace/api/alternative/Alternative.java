package com.ourspace.api.alternative;

import com.ourspace.api.catalog.SpaceCard;
import com.ourspace.contracts.reservation.Slot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * A slot that is free instead of a lost one: a request for it would pass every rule about time, offer and head count.
 *
 * @param price price of the slot, whole KRW
 * @param asOf the position in the log at which it is free
 */
record Alternative(Kind kind, SpaceCard space, LocalDate useDate, Slot slot, long price, AsOf asOf) {

    /** The kinds, in the order in which they are offered. */
    @Schema(name = "AlternativeKind")
    enum Kind {
        /** Another slot of the same space and date. */
        OTHER_SLOT,
        /** The same slot of the same space on a date near by. */
        OTHER_DATE,
        /** The same slot and date at a similar space, at a like price. */
        SIMILAR_SPACE
    }

    /**
     * A position in the log of reservation events.
     *
     * @param partition partition of the slot's space and date
     * @param offset every event below it has been taken into account
     */
    @Schema(name = "AlternativeAsOf")
    record AsOf(int partition, long offset) {}
}
