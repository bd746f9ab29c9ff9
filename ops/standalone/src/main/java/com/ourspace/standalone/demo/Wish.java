package com.ourspace.standalone.demo;

import com.ourspace.contracts.reservation.Slot;
import java.time.LocalDate;

/**
 * What a race is about.
 *
 * @param price whole KRW
 */
record Wish(long spaceId, String title, LocalDate date, Slot slot, int headCount, long price) {}
