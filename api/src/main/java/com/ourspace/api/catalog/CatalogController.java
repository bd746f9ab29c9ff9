package com.ourspace.api.catalog;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.web.AnswersConditionally;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.contracts.reservation.Slot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public endpoints of spaces: the list, one space, and its availability. */
@RestController
@RequestMapping("/v1/spaces")
@Tag(name = "Spaces")
@SecurityRequirements
class CatalogController {

    /** Four numbers; whether they make a valid box is checked by {@link BoundingBox}. */
    private static final String DEGREES = "^-?\\d{1,3}(\\.\\d{1,15})?(,-?\\d{1,3}(\\.\\d{1,15})?){3}$";

    private final SpaceDirectory directory;
    private final SpaceViews views;
    private final ETagResponses answers;

    CatalogController(SpaceDirectory directory, SpaceViews views, ETagResponses answers) {
        this.directory = directory;
        this.views = views;
        this.answers = answers;
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
            description = "Part of the title, the subtitle, or the Korean or English name of district or category,"
                    + " in capitals or not; up to 50 characters as people see them",
            schema = @Schema(type = "string", minLength = 1, maxLength = 400, example = "파티"))
    @Parameter(
            name = "bbox",
            in = ParameterIn.QUERY,
            description =
                    "Part of the map, as west,south,east,north in degrees; spaces without coordinates lie in none",
            schema = @Schema(type = "string", pattern = DEGREES, example = "126.9,37.4,127.2,37.6"))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "Equals are sorted by id, the newest first",
            schema =
                    @Schema(
                            type = "string",
                            defaultValue = "likes",
                            allowableValues = {"likes", "price_asc", "price_desc", "rating", "newest"}))
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

    @GetMapping("/{id}")
    @Operation(
            operationId = "getSpace",
            summary = "One space",
            description = "Everything a guest needs to decide. A draft is shown to its own host only.")
    @ApiResponse(
            responseCode = "200",
            description = "The space, with an ETag",
            content = @Content(schema = @Schema(implementation = SpaceDetail.class)))
    @AnswersConditionally
    @ApiErrors({ProblemCode.SPACE_NOT_FOUND, ProblemCode.TOKEN_INVALID, ProblemCode.TOKEN_EXPIRED})
    ResponseEntity<byte[]> detail(
            @Parameter(description = "Number of the space") @PathVariable long id, Optional<SignedIn> visitor) {
        return answers.space(views.detail(id, visitor));
    }

    @GetMapping("/{id}/availability")
    @Operation(
            operationId = "getAvailability",
            summary = "A space's availability",
            description = "DAY, NIGHT and ALL of every date. ALL is the worst of its halves. AVAILABLE means that a"
                    + " request made now would pass every rule about time and offer; an overdue hold counts as free.")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "First date; today in Seoul if absent",
            schema = @Schema(type = "string", format = "date"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Last date, included, up to 92 days in all; 31 days in all if absent",
            schema = @Schema(type = "string", format = "date"))
    @ApiResponse(
            responseCode = "200",
            description = "The dates, with an ETag",
            content = @Content(schema = @Schema(implementation = AvailabilityView.class)))
    @AnswersConditionally
    @ApiErrors({ProblemCode.SPACE_NOT_FOUND, ProblemCode.TOKEN_INVALID, ProblemCode.TOKEN_EXPIRED})
    ResponseEntity<byte[]> availability(
            @Parameter(description = "Number of the space") @PathVariable long id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            Optional<SignedIn> visitor) {
        return answers.ok(views.availability(id, parameters, visitor));
    }
}
