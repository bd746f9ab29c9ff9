package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The slot started before it was the guest's turn.
 *
 * @param guestId the guest's user id
 */
public record WaitlistEnded(UUID entryId, long spaceId, LocalDate useDate, long guestId, Decided decision)
        implements WaitlistEvent {}
