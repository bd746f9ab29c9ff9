package com.ourspace.api.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.ourspace.api.web.LocalizedMessage;
import com.ourspace.contracts.space.RefundPolicy;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceListing;
import com.ourspace.contracts.space.SpaceStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A space with everything a guest needs to decide.
 *
 * @param district its code
 * @param category its code
 * @param facilities their codes
 * @param minNoticeMinutes how long before its start a slot must be booked
 * @param maxAdvanceDays how many days ahead a slot can be booked
 * @param offers price of each slot, in whole KRW, and whether it can be booked at present
 * @param images the images that can be shown, in the host's order
 * @param refundPolicyText the policy in words, in the caller's language
 * @param liked whether the visitor likes it; absent if anonymous
 * @param version grows with every change the host makes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SpaceDetail(
        long id,
        SpaceStatus status,
        String title,
        String subTitle,
        String description,
        String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String district,
        String category,
        List<String> facilities,
        int minCount,
        int maxCount,
        RefundPolicy refundPolicy,
        String refundPolicyText,
        int minNoticeMinutes,
        int maxAdvanceDays,
        List<SlotOffer> offers,
        List<Image> images,
        int likeCount,
        BigDecimal ratingAverage,
        int reviewCount,
        @Nullable Boolean liked,
        int version) {

    static SpaceDetail of(ListedSpace space, List<Image> images, @Nullable Boolean liked) {
        SpaceListing listing = space.listing();
        return new SpaceDetail(
                space.spaceId(),
                space.status(),
                listing.title(),
                listing.subTitle(),
                listing.description(),
                listing.address(),
                listing.latitude(),
                listing.longitude(),
                listing.district(),
                listing.category(),
                listing.facilities(),
                listing.minCount(),
                listing.maxCount(),
                listing.refundPolicy(),
                words(listing.refundPolicy()),
                listing.minNoticeMinutes(),
                listing.maxAdvanceDays(),
                listing.offers(),
                images,
                space.likeCount(),
                space.ratingAverage(),
                space.reviewCount(),
                liked,
                space.version());
    }

    private static String words(RefundPolicy policy) {
        return LocalizedMessage.of("policy." + policy).text() + " "
                + LocalizedMessage.of("policy.always").text();
    }

    /** An image of the space, smallest variant first. */
    @Schema(name = "SpacePicture")
    public record Image(UUID imageId, int position, List<ImageLink> variants) {}
}
