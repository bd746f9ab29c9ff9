package com.ourspace.api.space;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.ourspace.api.catalog.PictureRejection;
import com.ourspace.api.catalog.PictureStatus;
import com.ourspace.api.catalog.PictureVariant;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.space.StagedImage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration as its host sees it.
 *
 * @param spaceId the space's number, once it has one
 * @param code why no space came of it; only with REJECTED
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegistrationView(
        UUID id,
        RegistrationStatus status,
        @Nullable Long spaceId,

        @Schema(implementation = ProblemCode.class) @Nullable
        String code,

        List<Picture> images) {

    static RegistrationView pending(UUID id, List<Picture> images) {
        return new RegistrationView(id, RegistrationStatus.PENDING, null, null, images);
    }

    /** Whether asking again may give another answer. */
    @JsonIgnore
    boolean isRunning() {
        return switch (status) {
            case PENDING -> true;
            case REJECTED -> false;
            // The pictures' events and the space's travel apart: one that is stored opens the space in a moment.
            case CREATED -> images.stream().anyMatch(image -> image.status() != PictureStatus.REJECTED);
            case ACTIVE -> images.stream().anyMatch(image -> image.status() == PictureStatus.PENDING);
        };
    }

    /**
     * One picture.
     *
     * @param originalName the file's name as it was uploaded
     * @param code why it can't be used; only with REJECTED
     * @param rejection the same in the reader's language, in the shape of a problem; only with REJECTED
     * @param variants smallest first; none unless READY
     */
    @Schema(name = "UploadedPicture")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Picture(
            UUID imageId,
            int position,
            String originalName,
            PictureStatus status,

            @Schema(implementation = ProblemCode.class) @Nullable
            String code,

            @Nullable PictureRejection rejection,
            List<PictureVariant> variants) {

        static Picture pending(StagedImage image, String originalName) {
            return new Picture(
                    image.imageId(), image.position(), originalName, PictureStatus.PENDING, null, null, List.of());
        }
    }
}
