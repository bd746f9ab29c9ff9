package com.ourspace.contracts.rules;

import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceListing;
import com.ourspace.contracts.space.SpaceStatus;
import java.util.List;
import java.util.Optional;

/**
 * The attributes of a space that the booking rules depend on. They are stored with each decision, so that a replay has
 * the same facts.
 *
 * @param minNoticeMinutes minimum time between a booking and the slot's start, in minutes
 * @param maxAdvanceDays number of days ahead that a slot can be booked
 * @param offers at most one per slot
 */
public record BookableSpace(
        long hostId,
        SpaceStatus status,
        int minCount,
        int maxCount,
        int minNoticeMinutes,
        int maxAdvanceDays,
        RefundPolicy refundPolicy,
        List<SlotOffer> offers) {

    public BookableSpace {
        offers = List.copyOf(offers);
    }

    public static BookableSpace of(long hostId, SpaceStatus status, SpaceListing listing) {
        return new BookableSpace(
                hostId,
                status,
                listing.minCount(),
                listing.maxCount(),
                listing.minNoticeMinutes(),
                listing.maxAdvanceDays(),
                listing.refundPolicy(),
                listing.offers());
    }

    /** The offer for this slot, if it can be booked at present. */
    public Optional<SlotOffer> offer(Slot slot) {
        return offers.stream()
                .filter(offer -> offer.slot() == slot && offer.enabled())
                .findFirst();
    }

    /** The slots that can be booked at present. */
    public List<Slot> offered() {
        return offers.stream()
                .filter(SlotOffer::enabled)
                .map(SlotOffer::slot)
                .sorted()
                .toList();
    }
}
