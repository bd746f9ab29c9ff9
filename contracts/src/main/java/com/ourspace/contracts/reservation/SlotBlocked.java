package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The slot is the host's own: nobody can book it.
 *
 * @param slot what is taken
 * @param hostId the host's user id
 */
public record SlotBlocked(UUID blockId, long spaceId, LocalDate useDate, Slot slot, long hostId, Decided decision)
        implements BlockEvent {}
