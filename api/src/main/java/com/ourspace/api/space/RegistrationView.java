package com.ourspace.api.space;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.ourspace.api.catalog.ImageLink;
import com.ourspace.api.catalog.ImageRejection;
import com.ourspace.api.catalog.ImageStatus;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.space.StagedImage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration as its host sees it.
 *
 * @param spaceId number of the space, once it has one
 * @param code why no space was created; only with REJECTED
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegistrationView(
        UUID id,
        RegistrationStatus status,
        @Nullable Long spaceId,

        @Schema(implementation = ProblemCode.class) @Nullable
        String code,

        List<Image> images) {

    static RegistrationView pending(UUID id, List<Image> images) {
        return new RegistrationView(id, RegistrationStatus.PENDING, null, null, images);
    }

    /** Whether the registration or one of its images may still change. */
    @JsonIgnore
    boolean isRunning() {
        return switch (status) {
            case PENDING -> true;
            case REJECTED -> false;
            // The events of images and spaces come by different topics: a stored image activates the space soon.
            case CREATED -> images.stream().anyMatch(image -> image.status() != ImageStatus.REJECTED);
            case ACTIVE -> images.stream().anyMatch(image -> image.status() == ImageStatus.PENDING);
        };
    }

    /**
     * One image.
     *
     * @param originalName name of the uploaded file
     * @param code why it was rejected; only with REJECTED
     * @param rejection the same in the reader's language, in the shape of a problem; only with REJECTED
     * @param variants smallest first; empty unless READY
     */
    @Schema(name = "UploadedPicture")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Image(
            UUID imageId,
            int position,
            String originalName,
            ImageStatus status,

            @Schema(implementation = ProblemCode.class) @Nullable
            String code,

            @Nullable ImageRejection rejection,
            List<ImageLink> variants) {

        static Image pending(StagedImage image, String originalName) {
            return new Image(
                    image.imageId(), image.position(), originalName, ImageStatus.PENDING, null, null, List.of());
        }
    }
}
