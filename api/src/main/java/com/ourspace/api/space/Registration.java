package com.ourspace.api.space;

import com.ourspace.api.web.FieldError;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.space.SpaceListing;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a host sent, found to be in order. */
record Registration(SpaceListing listing, List<Photo> photos) {

    /**
     * Checks everything that can be checked at the door. All wrong fields are told at once, those of the pictures among
     * them; where only pictures are wrong, the first one's code is the answer's.
     *
     * @throws com.ourspace.api.web.ProblemException VALIDATION_FAILED, or an IMAGE code
     */
    static Registration read(JsonNode form, List<Photo> photos, ListingCodes codes) {
        List<FieldError> violations = new ArrayList<>();
        SpaceListing listing = ListingForm.read(form, codes, violations);
        List<ImageViolation> imageViolations = ImageViolation.of(photos);
        if (!violations.isEmpty()) {
            imageViolations.forEach(violation -> violations.add(violation.error()));
            throw FieldError.problem(ProblemCode.VALIDATION_FAILED, violations).exception();
        }
        ImageViolation.requireNone(imageViolations);
        return new Registration(listing, photos);
    }
}
