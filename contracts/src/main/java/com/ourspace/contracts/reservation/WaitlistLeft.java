package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The guest left the waitlist.
 *
 * @param guestId user id of the guest
 */
public record WaitlistLeft(UUID entryId, long spaceId, LocalDate useDate, long guestId, Decided decision)
        implements WaitlistEvent {}
