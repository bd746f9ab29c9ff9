package com.ourspace.api.search;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.reservation.Slot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public endpoints that find spaces. */
@RestController
@RequestMapping("/v1/spaces")
@Tag(name = "Spaces")
@SecurityRequirements
class SearchController {

    /** Four numbers; whether they make a valid box is checked by {@link BoundingBox}. */
    private static final String DEGREES = "^-?\\d{1,3}(\\.\\d{1,15})?(,-?\\d{1,3}(\\.\\d{1,15})?){3}$";

    /** Two numbers; whether they are on the map is checked by {@link GeoPoint}. */
    private static final String POINT = "^-?\\d{1,3}(\\.\\d{1,15})?,-?\\d{1,3}(\\.\\d{1,15})?$";

    private final SpaceDirectory directory;

    SearchController(SpaceDirectory directory) {
        this.directory = directory;
    }

    @GetMapping
    @Operation(
            operationId = "listSpaces",
            summary = "Find spaces",
            description = "A page of the listed spaces. An unknown parameter, or an unknown value of one, is"
                    + " refused; an empty page is no error.")
    @Parameter(
            name = "district",
            in = ParameterIn.QUERY,
            description = "Codes or names of districts; the space lies in one of them",
            array = @ArraySchema(schema = @Schema(type = "string", example = "gangnam")))
    @Parameter(
            name = "category",
            in = ParameterIn.QUERY,
            description = "Codes or names of categories; the space is one of these",
            array = @ArraySchema(schema = @Schema(type = "string", example = "party-room")))
    @Parameter(
            name = "facility",
            in = ParameterIn.QUERY,
            description = "Codes or names of facilities; the space has all of them",
            array = @ArraySchema(schema = @Schema(type = "string", example = "wifi")))
    @Parameter(
            name = "count",
            in = ParameterIn.QUERY,
            description = "People who will come",
            schema = @Schema(type = "integer", format = "int32", minimum = "1", example = "4"))
    @Parameter(
            name = "date",
            in = ParameterIn.QUERY,
            description = "Only spaces of which the slot, or else any slot, can still be booked on this date in Seoul",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            name = "slot",
            in = ParameterIn.QUERY,
            description = "Only spaces that offer this slot; its price is the one shown and sorted by",
            schema = @Schema(implementation = Slot.class))
    @Parameter(
            name = "priceMin",
            in = ParameterIn.QUERY,
            description = "Lowest price shown, whole KRW",
            schema = @Schema(type = "integer", format = "int32", minimum = "0", example = "10000"))
    @Parameter(
            name = "priceMax",
            in = ParameterIn.QUERY,
            description = "Highest price shown, whole KRW; not below priceMin",
            schema = @Schema(type = "integer", format = "int32", minimum = "0", example = "50000"))
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Words of a space in Korean or English: of its title, descriptions, address, or the names of"
                    + " district, category and facilities. Each word must be found, at least as a prefix; if none has"
                    + " all, small typos are allowed, and then some words may be missing (see matching). Up to 50"
                    + " characters as people see them",
            schema = @Schema(type = "string", minLength = 1, maxLength = 400, example = "파티"))
    @Parameter(
            name = "bbox",
            in = ParameterIn.QUERY,
            description =
                    "Part of the map, as west,south,east,north in degrees; spaces without coordinates lie in none",
            schema = @Schema(type = "string", pattern = DEGREES, example = "126.9,37.4,127.2,37.6"))
    @Parameter(
            name = "near",
            in = ParameterIn.QUERY,
            description =
                    "A point, as latitude,longitude in degrees; only spaces with coordinates, with their distance",
            schema = @Schema(type = "string", pattern = POINT, example = "37.4979,127.0276"))
    @Parameter(
            name = "within",
            in = ParameterIn.QUERY,
            description = "Largest distance from that point, in metres; refused without near",
            schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "100000", example = "3000"))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "Equals are sorted by id, the newest first. By default likes, with q relevance; relevance"
                    + " needs q, and distance needs near",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {
                                "likes",
                                "price_asc",
                                "price_desc",
                                "rating",
                                "newest",
                                "relevance",
                                "distance"
                            }))
    @Parameter(
            name = "facets",
            in = ParameterIn.QUERY,
            description = "What to count, of district, category, facility and price, separated by commas",
            schema =
                    @Schema(
                            type = "string",
                            pattern = "^(district|category|facility|price)(,(district|category|facility|price))*$",
                            example = "district,price"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "The nextCursor of the page before, with the same other parameters",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Largest number of items on the page",
            schema = @Schema(type = "integer", minimum = "1", maximum = "50", defaultValue = "20"))
    @ApiErrors({ProblemCode.CURSOR_MISMATCH, ProblemCode.TOKEN_INVALID, ProblemCode.TOKEN_EXPIRED})
    SpacePage list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return directory.page(parameters);
    }

    @GetMapping("/suggestions")
    @Operation(
            operationId = "suggestSpaces",
            summary = "Complete a search while it is typed",
            description = "Names of districts, categories and facilities, then titles of spaces, that begin with what"
                    + " was typed; Hangul is compared letter by letter, so an unfinished syllable finds its word.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            required = true,
            description = "What has been typed so far, up to 50 characters as people see them",
            schema = @Schema(type = "string", minLength = 1, maxLength = 400, example = "파ㅌ"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Largest number of items",
            schema = @Schema(type = "integer", minimum = "1", maximum = "10", defaultValue = "8"))
    @ApiErrors({ProblemCode.TOKEN_INVALID, ProblemCode.TOKEN_EXPIRED})
    SuggestionList suggestions(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return directory.suggestions(parameters);
    }

    @GetMapping("/{id}/similar")
    @Operation(
            operationId = "listSimilarSpaces",
            summary = "Similar spaces",
            description = "Other listed spaces, the most similar first: in category and district, then in price, size"
                    + " and facilities.")
    @Parameter(
            name = "count",
            in = ParameterIn.QUERY,
            description = "People who will come",
            schema = @Schema(type = "integer", format = "int32", minimum = "1", example = "4"))
    @Parameter(
            name = "date",
            in = ParameterIn.QUERY,
            description = "Only spaces of which the slot, or else any slot, can still be booked on this date in Seoul",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            name = "slot",
            in = ParameterIn.QUERY,
            description = "Only spaces that offer this slot; its price is the one shown and compared",
            schema = @Schema(implementation = Slot.class))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Largest number of items",
            schema = @Schema(type = "integer", minimum = "1", maximum = "20", defaultValue = "6"))
    @ApiErrors({ProblemCode.SPACE_NOT_FOUND, ProblemCode.TOKEN_INVALID, ProblemCode.TOKEN_EXPIRED})
    SimilarSpaceList similar(
            @Parameter(description = "Number of the space") @PathVariable long id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            Optional<SignedIn> visitor) {
        return directory.similar(id, parameters, visitor);
    }
}
