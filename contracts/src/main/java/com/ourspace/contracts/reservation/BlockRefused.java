package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A block, or the end of a block, was refused; nothing changed.
 *
 * @param hostId user who asked; absent only if the command could not be read or decided
 * @param refusal reason of the refusal
 */
public record BlockRefused(
        UUID blockId,
        long spaceId,
        LocalDate useDate,
        @Nullable Long hostId,
        BlockRefusal refusal,
        Decided decision) implements BlockEvent {}
