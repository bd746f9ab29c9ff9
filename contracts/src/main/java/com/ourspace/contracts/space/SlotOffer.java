package com.ourspace.contracts.space;

import com.ourspace.contracts.reservation.Slot;

/**
 * What a slot of a space costs.
 *
 * @param slot what is offered
 * @param price whole KRW, 0 to 10,000,000
 * @param enabled whether it can be booked at present
 */
public record SlotOffer(Slot slot, long price, boolean enabled) {}
