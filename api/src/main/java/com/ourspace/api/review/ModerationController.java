package com.ourspace.api.review;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.idempotency.IdempotentRequests;
import com.ourspace.api.idempotency.KeyedRequests;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.Cursor;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.Slice;
import com.ourspace.api.web.StrictText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The operators' endpoints for moderating reviews. */
@RestController
@RequestMapping("/v1/admin/reviews")
@Tag(name = "Operators")
class ModerationController {

    /** What a cursor of the list belongs to. */
    private static final String PAGES = "moderated reviews";

    private final ReviewRepository reviews;
    private final ReviewRows rows;
    private final KeyedRequests requests;
    private final IdempotentRequests idempotent;

    ModerationController(
            ReviewRepository reviews, ReviewRows rows, KeyedRequests requests, IdempotentRequests idempotent) {
        this.reviews = reviews;
        this.rows = rows;
        this.requests = requests;
        this.idempotent = idempotent;
    }

    @GetMapping
    @Operation(
            operationId = "listReviewsForOperator",
            summary = "The reviews of all spaces, newest first",
            description = "Shown or not. For operators.")
    @ApiErrors({ProblemCode.FORBIDDEN, ProblemCode.CURSOR_MISMATCH})
    ModeratedReviewPage reviews(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        long below = cursor == null
                ? Long.MAX_VALUE
                : Cursor.decode(cursor, PAGES, 1, values -> StrictText.number(values.getFirst()));
        Slice<ModeratedReview> page = Slice.read(limit, number -> rows.moderatedPage(below, number));
        return new ModeratedReviewPage(page.items(), page.nextCursor(last -> Cursor.encode(PAGES, last.id())));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getReviewForOperator", summary = "A review, shown or not", description = "For operators.")
    @ApiErrors({ProblemCode.FORBIDDEN, ProblemCode.REVIEW_NOT_FOUND})
    ModeratedReview review(@Parameter(description = "Number of the review") @PathVariable long id) {
        return rows.findModerated(id).orElseThrow(ReviewViews::notFound);
    }

    @PutMapping(path = "/{id}/status", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "setReviewStatus",
            summary = "Hide a review, or show it again",
            description = "A hidden review is neither listed nor counted; its author still sees it, with the reason."
                    + " A review that its author has deleted stays deleted. For operators.")
    @ApiErrors({ProblemCode.FORBIDDEN, ProblemCode.REVIEW_NOT_FOUND})
    ResponseEntity<ModeratedReview> moderate(
            SignedIn operator,
            @Parameter(description = "Number of the review") @PathVariable long id,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody ModerationForm form) {
        return idempotent.recordOnce(requests.find(operator.userId(), key), ModeratedReview.class, () -> {
            reviews.moderate(operator, id, form);
            return ResponseEntity.ok(review(id));
        });
    }
}
