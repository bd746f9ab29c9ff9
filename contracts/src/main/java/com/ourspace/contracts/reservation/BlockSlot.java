package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A host takes a slot off the market. The message's id is the block's id.
 *
 * @param slot what is to be blocked
 * @param hostId the user who asks
 */
public record BlockSlot(UUID blockId, long spaceId, LocalDate useDate, Slot slot, long hostId)
        implements BlockCommand {}
