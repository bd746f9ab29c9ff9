package com.ourspace.api.like;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.idempotency.IdempotentRequests;
import com.ourspace.api.idempotency.KeyedRequests;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.api.web.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The endpoints for likes. */
@RestController
@RequestMapping("/v1")
@Tag(name = "Likes")
class LikeController {

    private final LikeSpaces likes;
    private final KeyedRequests requests;
    private final IdempotentRequests idempotent;

    LikeController(LikeSpaces likes, KeyedRequests requests, IdempotentRequests idempotent) {
        this.likes = likes;
        this.requests = requests;
        this.idempotent = idempotent;
    }

    @PutMapping("/spaces/{spaceId}/like")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "likeSpace",
            summary = "Like a space",
            description = "Repeating it changes nothing. A host may like an own space, which is not counted.")
    @ApiErrors(ProblemCode.SPACE_NOT_FOUND)
    ResponseEntity<Void> like(
            SignedIn me,
            @PathVariable long spaceId,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        return once(me, key, () -> likes.like(me, spaceId));
    }

    @DeleteMapping("/spaces/{spaceId}/like")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "unlikeSpace",
            summary = "Remove a like",
            description = "Succeeds whether or not the space was liked.")
    ResponseEntity<Void> unlike(
            SignedIn me,
            @PathVariable long spaceId,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        return once(me, key, () -> likes.unlike(me, spaceId));
    }

    private ResponseEntity<Void> once(SignedIn me, @Nullable String key, Runnable change) {
        return idempotent.recordOnce(requests.find(me.userId(), key), Void.class, () -> {
            change.run();
            return ResponseEntity.noContent().build();
        });
    }

    @GetMapping("/me/likes")
    @Operation(
            operationId = "listLikedSpaces",
            summary = "The spaces you like, the latest first",
            description = "Spaces removed by their hosts are left out; spaces that cannot be booked at present are"
                    + " included.")
    @ApiErrors(ProblemCode.CURSOR_MISMATCH)
    LikedSpaces likes(
            SignedIn me,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        return likes.page(me, cursor, limit);
    }
}
