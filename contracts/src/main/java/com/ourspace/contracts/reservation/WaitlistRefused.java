package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place on the waitlist, or the end of one, was refused: nothing changed.
 *
 * @param guestId the user who asked; absent only where the command itself could not be read or decided
 * @param refusal why nothing changed
 */
public record WaitlistRefused(
        UUID entryId,
        long spaceId,
        LocalDate useDate,
        @Nullable Long guestId,
        WaitlistRefusal refusal,
        Decided decision)
        implements WaitlistEvent {}
