package com.ourspace.api.host;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.ourspace.api.catalog.PictureRejection;
import com.ourspace.api.catalog.PictureStatus;
import com.ourspace.api.catalog.PictureVariant;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A space as its host sees it in the list of own spaces, in whatever state it is.
 *
 * @param version what If-Match has to name to change it
 * @param images every picture but those taken away, with how far it has got
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
        List<Picture> images,
        int version,
        Instant createdAt) {

    /**
     * One picture.
     *
     * @param code why it can't be used; only with REJECTED
     * @param rejection the same in the reader's language, in the shape of a problem; only with REJECTED
     * @param variants smallest first; none unless READY
     */
    @Schema(name = "HostPicture")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Picture(
            UUID imageId,
            int position,
            PictureStatus status,

            @Schema(implementation = ProblemCode.class) @Nullable
            String code,

            @Nullable PictureRejection rejection,
            List<PictureVariant> variants) {}

    HostSpace with(List<SlotOffer> allOffers, List<Picture> allImages) {
        return new HostSpace(id, status, title, subTitle, district, category, allOffers, allImages, version, createdAt);
    }
}
