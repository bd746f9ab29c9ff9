package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The slot is blocked by the host; nobody can book it.
 *
 * @param slot blocked slot
 * @param hostId user id of the host
 */
public record SlotBlocked(UUID blockId, long spaceId, LocalDate useDate, Slot slot, long hostId, Decided decision)
        implements BlockEvent {}
