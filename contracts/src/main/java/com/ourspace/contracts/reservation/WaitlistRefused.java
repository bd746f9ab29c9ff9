package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A place on the waitlist, or the end of one, was refused: nothing changed.
 *
 * @param guestId the user who asked
 * @param refusal why nothing changed
 */
public record WaitlistRefused(
        UUID entryId, long spaceId, LocalDate useDate, long guestId, WaitlistRefusal refusal, Decided decision)
        implements WaitlistEvent {}
