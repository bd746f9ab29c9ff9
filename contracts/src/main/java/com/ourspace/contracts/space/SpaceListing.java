package com.ourspace.contracts.space;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a host says about a space (fields and limits: product page, section 2).
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
 * @param minCount the fewest people it is rented to
 * @param maxCount the most people it is rented to
 * @param refundPolicy what comes back when a guest cancels
 * @param minNoticeMinutes how long before its start a slot must be booked
 * @param maxAdvanceDays how many days ahead a slot can be booked
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
