package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A host gives a blocked slot back.
 *
 * @param hostId the user who asks
 */
public record UnblockSlot(UUID blockId, long spaceId, LocalDate useDate, long hostId) implements BlockCommand {}
