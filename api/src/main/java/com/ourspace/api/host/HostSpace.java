package com.ourspace.api.host;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.ourspace.api.catalog.ImageLink;
import com.ourspace.api.catalog.ImageRejection;
import com.ourspace.api.catalog.ImageStatus;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A space in its host's list of own spaces, in any state.
 *
 * @param version the version that If-Match has to name to change the space
 * @param images all images but removed ones, with their states
 */
@Schema(name = "HostSpace")
record HostSpace(
        long id,
        SpaceStatus status,
        String title,
        String subTitle,
        String district,
        String category,
        List<SlotOffer> offers,
        List<Image> images,
        int version,
        Instant createdAt) {

    /**
     * One image.
     *
     * @param code why it was rejected; only with REJECTED
     * @param rejection the same in the reader's language, in the shape of a problem; only with REJECTED
     * @param variants smallest first; empty unless READY
     */
    @Schema(name = "HostPicture")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Image(
            UUID imageId,
            int position,
            ImageStatus status,

            @Schema(implementation = ProblemCode.class) @Nullable
            String code,

            @Nullable ImageRejection rejection,
            List<ImageLink> variants) {}

    HostSpace with(List<SlotOffer> allOffers, List<Image> allImages) {
        return new HostSpace(id, status, title, subTitle, district, category, allOffers, allImages, version, createdAt);
    }
}
