package com.ourspace.api.space;

import com.ourspace.api.web.FieldError;
import com.ourspace.api.web.Phrase;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.space.SpaceListing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a host sent, found to be in order. */
record Registration(SpaceListing listing, List<Photo> photos) {

    private static final int MOST_PHOTOS = 6;

    /**
     * Checks everything that can be checked at the door. All wrong fields are told at once, those of the pictures among
     * them; where only pictures are wrong, the first one's code is the answer's.
     *
     * @throws com.ourspace.api.web.ProblemException VALIDATION_FAILED, or an IMAGE code
     */
    static Registration read(JsonNode form, List<Photo> photos, ListingCodes codes) {
        List<FieldError> flaws = new ArrayList<>();
        SpaceListing listing = ListingForm.read(form, codes, flaws);
        List<PhotoFlaw> photoFlaws = photoFlaws(photos);
        if (!flaws.isEmpty()) {
            photoFlaws.forEach(flaw -> flaws.add(flaw.error()));
            throw FieldError.problem(ProblemCode.VALIDATION_FAILED, flaws).exception();
        }
        if (!photoFlaws.isEmpty()) {
            throw problem(photoFlaws).exception();
        }
        return new Registration(listing, photos);
    }

    private static Problem problem(List<PhotoFlaw> flaws) {
        PhotoFlaw first = flaws.getFirst();
        return Problem.of(first.code())
                .saying("flaw", first.error().detail())
                .with("errors", flaws.stream().map(PhotoFlaw::error).toList());
    }

    private static List<PhotoFlaw> photoFlaws(List<Photo> photos) {
        if (photos.isEmpty()) {
            return List.of(PhotoFlaw.ofAll(ProblemCode.IMAGE_REQUIRED));
        }
        if (photos.size() > MOST_PHOTOS) {
            return List.of(PhotoFlaw.ofAll(ProblemCode.IMAGE_TOO_MANY));
        }
        List<PhotoFlaw> flaws = new ArrayList<>();
        for (int place = 0; place < photos.size(); place++) {
            PhotoFlaw.of(place, photos.get(place)).ifPresent(flaws::add);
        }
        return flaws;
    }

    /** What is wrong with a picture, or with their number. */
    private record PhotoFlaw(ProblemCode code, FieldError error) {

        static PhotoFlaw ofAll(ProblemCode code) {
            Phrase number = Phrase.of("field.pictures").with("most", MOST_PHOTOS);
            return new PhotoFlaw(code, FieldError.of("/images", number));
        }

        static Optional<PhotoFlaw> of(int place, Photo photo) {
            return photo.refusal().map(refusal -> switch (refusal) {
                case IMAGE_TOO_LARGE ->
                    at(
                            place,
                            ProblemCode.IMAGE_TOO_LARGE,
                            Phrase.of("field.pictureBytes").with("most", Photo.MOST_BYTES));
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
}
