package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A guest leaves the waitlist.
 *
 * @param guestId user who waits
 */
public record LeaveWaitlist(UUID entryId, long spaceId, LocalDate useDate, long guestId) implements WaitlistCommand {}
