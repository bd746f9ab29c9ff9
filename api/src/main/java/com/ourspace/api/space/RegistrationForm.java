package com.ourspace.api.space;

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
        SpaceForm space,

        @ArraySchema(minItems = 1, maxItems = 6, schema = @Schema(type = "string", format = "binary"))
        List<String> images) {

    static final String EXAMPLE = """
            {"space": {"title": "Rooftop party room", "subTitle": "View of the river", "description": "For up to eight.",
                "address": "1 Teheran-ro, Gangnam-gu, Seoul", "latitude": 37.4979, "longitude": 127.0276,
                "category": "party-room", "district": "gangnam", "facilities": ["wifi", "tv"],
                "minCount": 1, "maxCount": 8, "refundPolicy": "STANDARD",
                "minNoticeMinutes": 0, "maxAdvanceDays": 180,
                "offers": [{"slot": "DAY", "price": 30000, "enabled": true},
                    {"slot": "NIGHT", "price": 50000, "enabled": true}]},
             "images": ["(the bytes of a JPEG or PNG)"]}
            """;
}
