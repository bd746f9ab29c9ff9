package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A host ends a block.
 *
 * @param hostId user who asks
 */
public record UnblockSlot(UUID blockId, long spaceId, LocalDate useDate, long hostId) implements BlockCommand {}
