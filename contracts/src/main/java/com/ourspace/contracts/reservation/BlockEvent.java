package com.ourspace.contracts.reservation;

import java.util.UUID;

/** The outcome of a command about a block. */
public sealed interface BlockEvent extends ReservationEvent permits SlotBlocked, SlotUnblocked, BlockRefused {

    /** The id of the block. */
    UUID blockId();

    @Override
    default UUID subjectId() {
        return blockId();
    }
}
