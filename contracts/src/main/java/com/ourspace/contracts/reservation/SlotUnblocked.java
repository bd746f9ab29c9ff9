package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The block is over and its halves are free.
 *
 * @param slot what is free again
 * @param hostId the host's user id
 */
public record SlotUnblocked(UUID blockId, long spaceId, LocalDate useDate, Slot slot, long hostId, Decided decision)
        implements BlockEvent {}
