package com.ourspace.acceptance.load;

import com.ourspace.contracts.reservation.Slot;
import java.time.LocalDate;

/** A request for a slot of a space on a date, for a number of people. */
record WantedSlot(long spaceId, LocalDate date, Slot slot, int headCount) {}
