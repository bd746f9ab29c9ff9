package com.ourspace.api.catalog;

import com.ourspace.contracts.reservation.Slot;
import java.time.LocalDate;

/**
 * A slot that can be booked.
 *
 * @param date in Asia/Seoul
 * @param price whole KRW
 */
public record FreeSlot(long spaceId, LocalDate date, Slot slot, long price) {}
