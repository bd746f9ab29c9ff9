package com.ourspace.api.space;

import com.ourspace.api.web.FieldError;
import com.ourspace.api.web.LocalizedMessage;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.image.ImageRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A violated rule about one uploaded image, or about their number. */
record ImageViolation(ProblemCode code, FieldError error) {

    /** The maximum per space. */
    static final int MAX_PHOTOS = 6;

    /** All violations by the images of a space, as far as their headers tell. */
    static List<ImageViolation> of(List<Photo> photos) {
        return of(photos, 1, MAX_PHOTOS);
    }

    /** Does the same for another number of images. */
    static List<ImageViolation> of(List<Photo> photos, int min, int max) {
        if (photos.size() < min) {
            return List.of(ofAll(ProblemCode.IMAGE_REQUIRED, min, max));
        }
        if (photos.size() > max) {
            return List.of(ofAll(ProblemCode.IMAGE_TOO_MANY, min, max));
        }
        List<ImageViolation> violations = new ArrayList<>();
        for (int index = 0; index < photos.size(); index++) {
            of(index, photos.get(index)).ifPresent(violations::add);
        }
        return violations;
    }

    /**
     * Throws if there are violations.
     *
     * @throws com.ourspace.api.web.ProblemException the IMAGE code of the first violation, with all of them
     */
    static void requireNone(List<ImageViolation> violations) {
        if (!violations.isEmpty()) {
            ImageViolation first = violations.getFirst();
            throw Problem.of(first.code)
                    .withDetailValue("violation", first.error.detail())
                    .with(
                            "errors",
                            violations.stream().map(ImageViolation::error).toList())
                    .exception();
        }
    }

    private static ImageViolation ofAll(ProblemCode code, int min, int max) {
        LocalizedMessage number =
                LocalizedMessage.of("field.pictures").with("least", min).with("most", max);
        return new ImageViolation(code, FieldError.of("/images", number));
    }

    private static Optional<ImageViolation> of(int index, Photo photo) {
        return photo.refusal().map(refusal -> switch (refusal) {
            case IMAGE_TOO_LARGE ->
                at(
                        index,
                        ProblemCode.IMAGE_TOO_LARGE,
                        LocalizedMessage.of("field.pictureBytes").with("most", ImageRules.MAX_BYTES));
            case IMAGE_TYPE_UNSUPPORTED ->
                at(index, ProblemCode.IMAGE_TYPE_UNSUPPORTED, LocalizedMessage.of("field.pictureType"));
            case IMAGE_DIMENSIONS ->
                at(index, ProblemCode.IMAGE_DIMENSIONS, LocalizedMessage.of("field.pictureDimensions"));
            case IMAGE_UNREADABLE ->
                at(index, ProblemCode.IMAGE_UNREADABLE, LocalizedMessage.of("field.pictureUnreadable"));
        });
    }

    private static ImageViolation at(int index, ProblemCode code, LocalizedMessage detail) {
        return new ImageViolation(code, FieldError.of("/images/" + index, detail));
    }
}
