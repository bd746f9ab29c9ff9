package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A block, or the end of one, was refused: nothing changed.
 *
 * @param hostId the user who asked; absent only where the command itself could not be read or decided
 * @param refusal why nothing changed
 */
public record BlockRefused(
        UUID blockId,
        long spaceId,
        LocalDate useDate,
        @Nullable Long hostId,
        BlockRefusal refusal,
        Decided decision) implements BlockEvent {}
