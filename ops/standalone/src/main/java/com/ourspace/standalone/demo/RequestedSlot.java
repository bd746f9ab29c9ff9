package com.ourspace.standalone.demo;

import com.ourspace.contracts.reservation.Slot;
import java.time.LocalDate;

/**
 * The slot that the guests of a demo step request.
 *
 * @param price price in whole KRW
 */
record RequestedSlot(long spaceId, String title, LocalDate date, Slot slot, int headCount, long price) {}
