package com.ourspace.api.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.ourspace.api.catalog.ImageLink;
import com.ourspace.api.catalog.ImageRejection;
import com.ourspace.api.catalog.ImageStatus;
import com.ourspace.api.web.ProblemCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review as it is shown.
 *
 * @param author the nickname, masked
 * @param photos images that are ready; its author sees the others as well
 * @param reply the host's reply
 * @param editedAt time of the last edit; absent if never edited
 * @param hidden present if an operator has hidden it; only its author sees this
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewView(
        long id,
        long spaceId,
        int rating,
        String content,
        String author,
        List<Photo> photos,
        @Nullable Reply reply,
        Instant createdAt,
        @Nullable Instant editedAt,
        @Nullable Hidden hidden) {

    ReviewView withPhotos(List<Photo> others) {
        return new ReviewView(id, spaceId, rating, content, author, others, reply, createdAt, editedAt, hidden);
    }

    /** The host's reply. */
    @Schema(name = "ReviewReply")
    record Reply(String content, Instant at) {}

    /** Since when it is hidden, and the reason if the operator gave one. */
    @Schema(name = "ReviewHidden")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hidden(@Nullable String reason, @Nullable Instant at) {}

    /**
     * An image of the review.
     *
     * @param code why it was rejected; only with REJECTED
     * @param rejection the same in the reader's language, in the shape of a problem; only with REJECTED
     * @param variants smallest first; empty unless READY
     */
    @Schema(name = "ReviewPhoto")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Photo(
            UUID imageId,
            int position,
            ImageStatus status,

            @Schema(implementation = ProblemCode.class) @Nullable
            String code,

            @Nullable ImageRejection rejection,
            List<ImageLink> variants) {}
}
