package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The block ended and its halves are free.
 *
 * @param slot slot that is free again
 * @param hostId user id of the host
 */
public record SlotUnblocked(UUID blockId, long spaceId, LocalDate useDate, Slot slot, long hostId, Decided decision)
        implements BlockEvent {}
