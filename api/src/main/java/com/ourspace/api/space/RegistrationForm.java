package com.ourspace.api.space;

import com.ourspace.contracts.space.SpaceListing;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The body of a registration, for the API's description.
 *
 * @param space the fields, as JSON
 * @param images 1 to 6 JPEG or PNG files
 */
@Schema(requiredProperties = {"space", "images"})
record RegistrationForm(
        SpaceListing space,

        @ArraySchema(minItems = 1, maxItems = 6, schema = @Schema(type = "string", format = "binary"))
        List<String> images) {}
