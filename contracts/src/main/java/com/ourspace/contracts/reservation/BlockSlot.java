package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A host blocks a slot, so that nobody can book it. The id of the message is the id of the block.
 *
 * @param slot slot to block
 * @param hostId user who asks
 */
public record BlockSlot(UUID blockId, long spaceId, LocalDate useDate, Slot slot, long hostId)
        implements BlockCommand {}
