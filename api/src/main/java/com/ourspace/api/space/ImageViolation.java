package com.ourspace.api.space;

import com.ourspace.api.web.FieldError;
import com.ourspace.api.web.LocalizedMessage;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.image.ImageRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with an uploaded picture, or with their number. */
record ImageViolation(ProblemCode code, FieldError error) {

    /** The most that a space may have. */
    static final int MAX_PHOTOS = 6;

    /** Everything that is wrong with the pictures of a space, as far as it can be seen at the door. */
    static List<ImageViolation> of(List<Photo> photos) {
        return of(photos, 1, MAX_PHOTOS);
    }

    /** The same of pictures of which there may be another number. */
    static List<ImageViolation> of(List<Photo> photos, int least, int most) {
        if (photos.size() < least) {
            return List.of(ofAll(ProblemCode.IMAGE_REQUIRED, least, most));
        }
        if (photos.size() > most) {
            return List.of(ofAll(ProblemCode.IMAGE_TOO_MANY, least, most));
        }
        List<ImageViolation> violations = new ArrayList<>();
        for (int place = 0; place < photos.size(); place++) {
            of(place, photos.get(place)).ifPresent(violations::add);
        }
        return violations;
    }

    /**
     * Lets only pictures pass that nothing is wrong with.
     *
     * @throws com.ourspace.api.web.ProblemException the IMAGE code of the first flaw, with all of them
     */
    static void requireNone(List<ImageViolation> violations) {
        if (!violations.isEmpty()) {
            ImageViolation first = violations.getFirst();
            throw Problem.of(first.code)
                    .saying("flaw", first.error.detail())
                    .with(
                            "errors",
                            violations.stream().map(ImageViolation::error).toList())
                    .exception();
        }
    }

    private static ImageViolation ofAll(ProblemCode code, int least, int most) {
        LocalizedMessage number =
                LocalizedMessage.of("field.pictures").with("least", least).with("most", most);
        return new ImageViolation(code, FieldError.of("/images", number));
    }

    private static Optional<ImageViolation> of(int place, Photo photo) {
        return photo.refusal().map(refusal -> switch (refusal) {
            case IMAGE_TOO_LARGE ->
                at(
                        place,
                        ProblemCode.IMAGE_TOO_LARGE,
                        LocalizedMessage.of("field.pictureBytes").with("most", ImageRules.MAX_BYTES));
            case IMAGE_TYPE_UNSUPPORTED ->
                at(place, ProblemCode.IMAGE_TYPE_UNSUPPORTED, LocalizedMessage.of("field.pictureType"));
            case IMAGE_DIMENSIONS ->
                at(place, ProblemCode.IMAGE_DIMENSIONS, LocalizedMessage.of("field.pictureDimensions"));
            case IMAGE_UNREADABLE ->
                at(place, ProblemCode.IMAGE_UNREADABLE, LocalizedMessage.of("field.pictureUnreadable"));
        });
    }

    private static ImageViolation at(int place, ProblemCode code, LocalizedMessage detail) {
        return new ImageViolation(code, FieldError.of("/images/" + place, detail));
    }
}
