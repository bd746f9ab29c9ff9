package com.ourspace.api.reservation;

import com.ourspace.contracts.reservation.Conflict;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import java.util.List;
import java.util.UUID;

/**
 * An order that was rejected because its slot was taken.
 *
 * @param conflicts the halves that were taken, and since when
 */
public record LostOrder(
        UUID orderId, SpaceDate spaceDate, Slot slot, int headCount, Decided decision, List<Conflict> conflicts) {}
