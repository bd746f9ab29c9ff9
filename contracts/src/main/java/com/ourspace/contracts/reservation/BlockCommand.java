package com.ourspace.contracts.reservation;

import java.util.UUID;

/** A host's command about a block. */
public sealed interface BlockCommand extends ReservationCommand permits BlockSlot, UnblockSlot {

    /** The id of the block, assigned before the command was published. */
    UUID blockId();

    @Override
    default UUID subjectId() {
        return blockId();
    }
}
