package com.ourspace.api.space;

import com.ourspace.api.web.FieldError;
import com.ourspace.api.web.Phrase;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.image.ImageRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with an uploaded picture, or with their number. */
record PhotoFlaw(ProblemCode code, FieldError error) {

    /** The most that a space may have. */
    static final int MOST_PHOTOS = 6;

    /** Everything that is wrong with the pictures of a space, as far as it can be seen at the door. */
    static List<PhotoFlaw> of(List<Photo> photos) {
        return of(photos, 1, MOST_PHOTOS);
    }

    /** The same of pictures of which there may be another number. */
    static List<PhotoFlaw> of(List<Photo> photos, int least, int most) {
        if (photos.size() < least) {
            return List.of(ofAll(ProblemCode.IMAGE_REQUIRED, least, most));
        }
        if (photos.size() > most) {
            return List.of(ofAll(ProblemCode.IMAGE_TOO_MANY, least, most));
        }
        List<PhotoFlaw> flaws = new ArrayList<>();
        for (int place = 0; place < photos.size(); place++) {
            of(place, photos.get(place)).ifPresent(flaws::add);
        }
        return flaws;
    }

    /**
     * Lets only pictures pass that nothing is wrong with.
     *
     * @throws com.ourspace.api.web.ProblemException the IMAGE code of the first flaw, with all of them
     */
    static void requireNone(List<PhotoFlaw> flaws) {
        if (!flaws.isEmpty()) {
            PhotoFlaw first = flaws.getFirst();
            throw Problem.of(first.code)
                    .saying("flaw", first.error.detail())
                    .with("errors", flaws.stream().map(PhotoFlaw::error).toList())
                    .exception();
        }
    }

    private static PhotoFlaw ofAll(ProblemCode code, int least, int most) {
        Phrase number = Phrase.of("field.pictures").with("least", least).with("most", most);
        return new PhotoFlaw(code, FieldError.of("/images", number));
    }

    private static Optional<PhotoFlaw> of(int place, Photo photo) {
        return photo.refusal().map(refusal -> switch (refusal) {
            case IMAGE_TOO_LARGE ->
                at(
                        place,
                        ProblemCode.IMAGE_TOO_LARGE,
                        Phrase.of("field.pictureBytes").with("most", ImageRules.MAX_BYTES));
            case IMAGE_TYPE_UNSUPPORTED ->
                at(place, ProblemCode.IMAGE_TYPE_UNSUPPORTED, Phrase.of("field.pictureType"));
            case IMAGE_DIMENSIONS -> at(place, ProblemCode.IMAGE_DIMENSIONS, Phrase.of("field.pictureDimensions"));
            case IMAGE_UNREADABLE -> at(place, ProblemCode.IMAGE_UNREADABLE, Phrase.of("field.pictureUnreadable"));
        });
    }

    private static PhotoFlaw at(int place, ProblemCode code, Phrase detail) {
        return new PhotoFlaw(code, FieldError.of("/images/" + place, detail));
    }
}
