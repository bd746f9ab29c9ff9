package com.ourspace.contracts.space;

import com.ourspace.contracts.reservation.Slot;

/**
 * The offer of a slot: its price, and whether it can be booked.
 *
 * @param slot the offered slot
 * @param price price in whole KRW, 0 to 10,000,000
 * @param enabled whether the slot can be booked at present
 */
public record SlotOffer(Slot slot, long price, boolean enabled) {}
