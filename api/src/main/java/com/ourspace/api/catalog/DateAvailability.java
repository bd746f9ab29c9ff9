package com.ourspace.api.catalog;

import com.ourspace.contracts.reservation.Slot;
import java.time.LocalDate;
import java.util.Map;

/**
 * The availability of one date of a space.
 *
 * @param date in Asia/Seoul
 * @param slots DAY, NIGHT and ALL; ALL is the worst of its halves
 */
record DateAvailability(LocalDate date, Map<Slot, SlotAvailability> slots) {}
