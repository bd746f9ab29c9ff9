package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The guest gave the place up.
 *
 * @param guestId the guest's user id
 */
public record WaitlistLeft(UUID entryId, long spaceId, LocalDate useDate, long guestId, Decided decision)
        implements WaitlistEvent {}
