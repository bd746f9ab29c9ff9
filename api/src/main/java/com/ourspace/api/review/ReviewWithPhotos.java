package com.ourspace.api.review;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The body of a review with images, for the API's description.
 *
 * @param review the fields, as JSON
 * @param images up to 3 JPEG or PNG files
 */
@Schema(requiredProperties = "review")
record ReviewWithPhotos(
        ReviewForm review,

        @ArraySchema(maxItems = 3, schema = @Schema(type = "string", format = "binary"))
        List<String> images) {}
