package com.ourspace.api.review;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.idempotency.IdempotentRequests;
import com.ourspace.api.idempotency.KeyedRequest;
import com.ourspace.api.idempotency.KeyedRequests;
import com.ourspace.api.space.ImageUpload;
import com.ourspace.api.space.Photo;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.api.web.JsonParts;
import com.ourspace.api.web.Language;
import com.ourspace.api.web.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Encoding;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The endpoints for writing, changing and answering reviews. */
@RestController
@RequestMapping("/v1")
@Tag(name = "Reviews")
class ReviewController {

    private static final String FORM = "review";
    private static final String PHOTOS = "images";
    private static final int MAX_PHOTOS = 3;
    private static final String HOW_TO_WRITE = "Once, within 30 days from the end of the stay. To add images, send"
            + " multipart/form-data: a part 'review' with the fields in JSON, and up to 3 parts 'images', JPEG or PNG.";

    private final WriteReview writeReview;
    private final ReviewRepository reviews;
    private final ReviewViews views;
    private final ImageUpload upload;
    private final JsonParts parts;
    private final KeyedRequests requests;
    private final IdempotentRequests idempotent;

    ReviewController(
            WriteReview writeReview,
            ReviewRepository reviews,
            ReviewViews views,
            ImageUpload upload,
            JsonParts parts,
            KeyedRequests requests,
            IdempotentRequests idempotent) {
        this.requests = requests;
        this.idempotent = idempotent;
        this.writeReview = writeReview;
        this.reviews = reviews;
        this.views = views;
        this.upload = upload;
        this.parts = parts;
    }

    @PostMapping(path = "/orders/{orderId}/review", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "writeReview", summary = "Review a stay", description = HOW_TO_WRITE)
    @ApiResponse(responseCode = "201", description = "Created; Location is the review")
    @WritesAReview
    ResponseEntity<ReviewView> write(
            SignedIn guest,
            @Parameter(description = "Id of the order of the stay") @PathVariable String orderId,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody ReviewForm form) {
        return write(guest, orderId, form, List.of(), key);
    }

    @PostMapping(path = "/orders/{orderId}/review", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "writeReview",
            summary = "Review a stay",
            description = HOW_TO_WRITE,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = ReviewWithPhotos.class),
                                            encoding =
                                                    @Encoding(
                                                            name = FORM,
                                                            contentType = MediaType.APPLICATION_JSON_VALUE))))
    @ApiResponse(responseCode = "201", description = "Created; Location is the review")
    @WritesAReview
    ResponseEntity<ReviewView> writeWithPhotos(
            SignedIn guest,
            @Parameter(description = "Id of the order of the stay") @PathVariable String orderId,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException, ServletException {
        ReviewForm form = parts.read(request, FORM, ReviewForm.class);
        return write(guest, orderId, form, upload.read(request, PHOTOS, MAX_PHOTOS), key);
    }

    private ResponseEntity<ReviewView> write(
            SignedIn guest, String orderId, ReviewForm form, List<Photo> photos, @Nullable String key) {
        KeyedRequest keyed = requests.find(guest.userId(), key);
        return idempotent.answerOnce(keyed, ReviewView.class, () -> {
            WriteReview.Draft draft = writeReview.prepare(guest, orderId, form, photos);
            return idempotent.record(keyed, ReviewView.class, () -> {
                writeReview.add(draft);
                return created(guest, orderId);
            });
        });
    }

    @GetMapping("/orders/{orderId}/review")
    @Operation(
            operationId = "getReviewOfOrder",
            summary = "Your review of a stay",
            description = "With all its images, in whatever state they are.")
    @ApiErrors({ProblemCode.ORDER_NOT_FOUND, ProblemCode.REVIEW_NOT_FOUND})
    ResponseEntity<ReviewView> own(
            SignedIn author, @Parameter(description = "Id of the order") @PathVariable String orderId) {
        return ResponseEntity.ok().headers(Language::addHeaders).body(views.own(author, WriteReview.parse(orderId)));
    }

    @PatchMapping(path = "/reviews/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "editReview",
            summary = "Change your review",
            description = "For 7 days. Absent members stay as they are.")
    @ApiErrors({
        ProblemCode.RATING_OUT_OF_RANGE,
        ProblemCode.FORBIDDEN,
        ProblemCode.REVIEW_NOT_FOUND,
        ProblemCode.REVIEW_WINDOW_CLOSED
    })
    ResponseEntity<ReviewView> edit(
            SignedIn author,
            @Parameter(description = "Number of the review") @PathVariable long id,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody ReviewEdit edit) {
        return idempotent.recordOnce(
                requests.find(author.userId(), key),
                ReviewView.class,
                () -> ResponseEntity.ok()
                        .headers(Language::addHeaders)
                        .body(views.own(author, reviews.edit(author, id, edit))));
    }

    @DeleteMapping("/reviews/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteReview",
            summary = "Delete your review",
            description = "It is no longer shown or counted. A second review of the stay is not possible.")
    @ApiErrors({ProblemCode.FORBIDDEN, ProblemCode.REVIEW_NOT_FOUND})
    ResponseEntity<Void> delete(
            SignedIn author,
            @Parameter(description = "Number of the review") @PathVariable long id,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        return idempotent.recordOnce(requests.find(author.userId(), key), Void.class, () -> {
            reviews.delete(author, id);
            return ResponseEntity.noContent().build();
        });
    }

    @PutMapping(path = "/reviews/{id}/reply", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "replyToReview",
            summary = "Reply to a review of your space",
            description = "Once; repeating the same reply changes nothing.")
    @ApiErrors({
        ProblemCode.NOT_SPACE_OWNER,
        ProblemCode.SPACE_NOT_FOUND,
        ProblemCode.REVIEW_NOT_FOUND,
        ProblemCode.REPLY_EXISTS
    })
    ResponseEntity<ReviewView> reply(
            SignedIn host,
            @Parameter(description = "Number of the review") @PathVariable long id,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody ReplyForm form) {
        return idempotent.recordOnce(requests.find(host.userId(), key), ReviewView.class, () -> {
            reviews.reply(host, id, form.content());
            return ResponseEntity.ok().headers(Language::addHeaders).body(views.shown(id));
        });
    }

    private ResponseEntity<ReviewView> created(SignedIn guest, String orderId) {
        return ResponseEntity.created(URI.create("/v1/orders/" + orderId + "/review"))
                .headers(Language::addHeaders)
                .body(views.own(guest, WriteReview.parse(orderId)));
    }
}
