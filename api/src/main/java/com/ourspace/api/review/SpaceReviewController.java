package com.ourspace.api.review;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public endpoint for a space's reviews. */
@RestController
@RequestMapping("/v1/spaces/{spaceId}/reviews")
@Tag(name = "Reviews")
@SecurityRequirements
class SpaceReviewController {

    private final ReviewViews views;

    SpaceReviewController(ReviewViews views) {
        this.views = views;
    }

    @GetMapping
    @Operation(
            operationId = "listReviewsOfSpace",
            summary = "The reviews of a space",
            description = "Count, average and histogram cover all its reviews, not only those of the page.")
    @ApiErrors({
        ProblemCode.SPACE_NOT_FOUND,
        ProblemCode.CURSOR_MISMATCH,
        ProblemCode.TOKEN_INVALID,
        ProblemCode.TOKEN_EXPIRED
    })
    ReviewPage reviews(
            Optional<SignedIn> visitor,
            @PathVariable long spaceId,
            @Parameter(
                            description =
                                    "Ties are sorted newest first; with_photo leaves out reviews without a visible image",
                            schema =
                                    @Schema(
                                            type = "string",
                                            defaultValue = "newest",
                                            allowableValues = {"newest", "rating_high", "rating_low", "with_photo"}))
                    @RequestParam(required = false)
                    @Nullable
                    String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        return views.page(spaceId, visitor, sort == null ? ReviewSort.NEWEST : sort(sort), cursor, limit);
    }

    private static ReviewSort sort(String text) {
        return ReviewSort.named(text)
                .orElseThrow(() -> Problem.of(ProblemCode.INVALID_PARAMETER, "choice")
                        .with("parameter", "sort")
                        .withDetailValue("choices", ReviewSort.parameters())
                        .exception());
    }
}
