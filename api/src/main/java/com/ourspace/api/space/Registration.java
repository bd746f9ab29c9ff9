package com.ourspace.api.space;

import com.ourspace.api.web.FieldError;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.space.SpaceListing;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A valid registration of a space. */
public record Registration(SpaceListing listing, List<Photo> photos) {

    /**
     * Validates a registration. Invalid fields are reported all at once, with the violations of the images among them;
     * if only images are invalid, the answer has the code of the first one.
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
