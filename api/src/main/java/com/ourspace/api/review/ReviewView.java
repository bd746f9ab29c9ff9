package com.ourspace.api.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.ourspace.api.catalog.PictureRejection;
import com.ourspace.api.catalog.PictureStatus;
import com.ourspace.api.catalog.PictureVariant;
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
 * @param photos those that can be shown; its author sees the others, too
 * @param reply what the host says to it
 * @param editedAt when it was last changed; absent if it never was
 * @param hidden that an operator took it from sight; only its author sees this
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

    /** What the host says. */
    @Schema(name = "ReviewReply")
    record Reply(String content, Instant at) {}

    /** Since when it is hidden, and why, if the operator gave a reason. */
    @Schema(name = "ReviewHidden")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hidden(@Nullable String reason, @Nullable Instant at) {}

    /**
     * A picture.
     *
     * @param code why it can't be used; only with REJECTED
     * @param rejection the same in the reader's language, in the shape of a problem; only with REJECTED
     * @param variants smallest first; none unless READY
     */
    @Schema(name = "ReviewPhoto")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Photo(
            UUID imageId,
            int position,
            PictureStatus status,

            @Schema(implementation = ProblemCode.class) @Nullable
            String code,

            @Nullable PictureRejection rejection,
            List<PictureVariant> variants) {}
}
