package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outcome of a command about a block. */
public sealed interface BlockEvent extends ReservationEvent {

    /** The id of the block. */
    UUID blockId();

    @Override
    default UUID subjectId() {
        return blockId();
    }

    /**
     * The slot is blocked by the host; nobody can book it.
     *
     * @param slot blocked slot
     * @param hostId user id of the host
     */
    record SlotBlocked(UUID blockId, long spaceId, LocalDate useDate, Slot slot, long hostId, Decided decision)
            implements BlockEvent {}

    /**
     * The block ended and its halves are free.
     *
     * @param slot slot that is free again
     * @param hostId user id of the host
     */
    record SlotUnblocked(UUID blockId, long spaceId, LocalDate useDate, Slot slot, long hostId, Decided decision)
            implements BlockEvent {}

    /**
     * A block, or the end of a block, was refused; nothing changed.
     *
     * @param hostId user who asked; absent only if the command could not be read or decided
     * @param refusal reason of the refusal
     */
    record BlockRefused(
            UUID blockId,
            long spaceId,
            LocalDate useDate,
            @Nullable Long hostId,
            BlockRefusal refusal,
            Decided decision)
            implements BlockEvent {}
}
