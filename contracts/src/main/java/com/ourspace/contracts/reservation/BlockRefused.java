package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A block, or the end of one, was refused: nothing changed.
 *
 * @param hostId the user who asked
 * @param refusal why nothing changed
 */
public record BlockRefused(
        UUID blockId, long spaceId, LocalDate useDate, long hostId, BlockRefusal refusal, Decided decision)
        implements BlockEvent {}
