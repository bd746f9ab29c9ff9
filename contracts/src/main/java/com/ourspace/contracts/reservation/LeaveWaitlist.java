package com.ourspace.contracts.reservation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A guest waits no longer.
 *
 * @param guestId the user who waits
 */
public record LeaveWaitlist(UUID entryId, long spaceId, LocalDate useDate, long guestId) implements WaitlistCommand {}
