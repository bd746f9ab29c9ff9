package com.ourspace.acceptance.load;

import com.ourspace.contracts.reservation.Slot;
import java.time.LocalDate;

/** One slot of one space on one date, and how many people would come. */
record Wish(long spaceId, LocalDate date, Slot slot, int headCount) {}
