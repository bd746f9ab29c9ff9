package com.ourspace.contracts.space;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The host's description and terms of a space (fields and limits: product page, section 2).
 *
 * @param title 2 to 60 characters
 * @param subTitle 0 to 100 characters
 * @param description 0 to 3000 characters
 * @param address 5 to 200 characters
 * @param latitude degrees, absent if the host gave none
 * @param longitude degrees, absent if the host gave none
 * @param category code of the category, e.g. {@code party-room}
 * @param district code of the district, e.g. {@code gangnam}
 * @param facilities codes of the facilities
 * @param minCount smallest number of people
 * @param maxCount largest number of people
 * @param refundPolicy policy that determines the refund when a guest cancels
 * @param minNoticeMinutes minimum time between a booking and the slot's start, in minutes
 * @param maxAdvanceDays number of days ahead that a slot can be booked
 * @param offers at most one per slot
 */
public record SpaceListing(
        String title,
        String subTitle,
        String description,
        String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String category,
        String district,
        List<String> facilities,
        int minCount,
        int maxCount,
        RefundPolicy refundPolicy,
        int minNoticeMinutes,
        int maxAdvanceDays,
        List<SlotOffer> offers) {

    public SpaceListing {
        facilities = List.copyOf(facilities);
        offers = List.copyOf(offers);
    }
}
