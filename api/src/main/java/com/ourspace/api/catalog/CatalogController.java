package com.ourspace.api.catalog;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.web.AnswersConditionally;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
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

/** The public endpoints of one space: what it is, and its availability. */
@RestController
@RequestMapping("/v1/spaces")
@Tag(name = "Spaces")
@SecurityRequirements
class CatalogController {

    private final SpaceViews views;
    private final ETagResponses answers;

    CatalogController(SpaceViews views, ETagResponses answers) {
        this.views = views;
        this.answers = answers;
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
