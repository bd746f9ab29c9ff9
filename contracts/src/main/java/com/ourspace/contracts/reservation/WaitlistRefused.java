package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Joining or leaving a waitlist was refused; nothing changed.
 *
 * @param guestId user who asked; absent only if the command could not be read or decided
 * @param refusal reason of the refusal
 */
public record WaitlistRefused(
        UUID entryId,
        long spaceId,
        LocalDate useDate,
        @Nullable Long guestId,
        WaitlistRefusal refusal,
        Decided decision)
        implements WaitlistEvent {}
