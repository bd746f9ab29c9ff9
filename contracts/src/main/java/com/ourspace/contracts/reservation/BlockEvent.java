package com.ourspace.contracts.reservation;

import java.util.UUID;

/** What became of a host's block. */
public sealed interface BlockEvent extends ReservationEvent permits SlotBlocked, SlotUnblocked, BlockRefused {

    /** The block it is about. */
    UUID blockId();

    @Override
    default UUID subjectId() {
        return blockId();
    }
}
