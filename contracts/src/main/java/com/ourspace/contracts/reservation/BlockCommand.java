package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/** A host's command about a block. */
public sealed interface BlockCommand extends ReservationCommand {

    /** The id of the block, assigned before the command was published. */
    UUID blockId();

    @Override
    default UUID subjectId() {
        return blockId();
    }

    /**
     * A host blocks a slot, so that nobody can book it. The id of the message is the id of the block.
     *
     * @param slot slot to block
     * @param hostId user who asks
     */
    record BlockSlot(UUID blockId, long spaceId, LocalDate useDate, Slot slot, long hostId) implements BlockCommand {}

    /**
     * A host ends a block.
     *
     * @param hostId user who asks
     */
    record UnblockSlot(UUID blockId, long spaceId, LocalDate useDate, long hostId) implements BlockCommand {}
}
