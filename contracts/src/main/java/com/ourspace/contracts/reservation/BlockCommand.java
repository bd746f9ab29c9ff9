package com.ourspace.contracts.reservation;

import java.util.UUID;

/** A host's wish about a block. */
public sealed interface BlockCommand extends ReservationCommand permits BlockSlot, UnblockSlot {

    /** The block it is about, as it was named when it was asked for. */
    UUID blockId();

    @Override
    default UUID subjectId() {
        return blockId();
    }
}
