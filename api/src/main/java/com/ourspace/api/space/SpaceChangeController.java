package com.ourspace.api.space;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.idempotency.KeyedRequests;
import com.ourspace.api.metadata.Metadata;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.api.web.IfMatch;
import com.ourspace.api.web.Language;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.Responses;
import com.ourspace.api.web.VersionTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The endpoints for changing a space. Every change is answered with 202 and a Location to poll. */
@RestController
@RequestMapping("/v1")
@Tag(name = "Spaces")
class SpaceChangeController {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String ACCEPTED = "Accepted; Location is the change";

    private final ChangeSpace changeSpace;
    private final VersionTags tags;
    private final KeyedRequests requests;
    private final ListingCodes codes;

    SpaceChangeController(ChangeSpace changeSpace, VersionTags tags, KeyedRequests requests, Metadata metadata) {
        this.requests = requests;
        this.changeSpace = changeSpace;
        this.tags = tags;
        this.codes = ListingCodes.of(metadata);
    }

    @PatchMapping(
            path = "/spaces/{id}",
            consumes = {MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            operationId = "changeSpace",
            summary = "Change a space's listing, or pause and resume it",
            description = "A JSON merge patch of the fields a registration has; 'offers' and 'facilities' are replaced"
                    + " as a whole. Or {\"status\": \"PAUSED\"} or {\"status\": \"ACTIVE\"}, each alone. Existing"
                    + " orders keep their price and refund policy.")
    @ApiResponse(responseCode = "202", description = ACCEPTED)
    @ChangesASpace
    @ApiErrors(ProblemCode.SPACE_NOT_ACTIVE)
    ResponseEntity<SpaceChangeView> patch(
            SignedIn host,
            @Parameter(description = "Number of the space") @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = SpacePatch.class)))
                    @RequestBody
                    ObjectNode patch) {
        return accepted(host, changeSpace.patch(request(host, id, ifMatch, key), patch, codes));
    }

    @DeleteMapping("/spaces/{id}")
    @Operation(
            operationId = "removeSpace",
            summary = "Remove a space",
            description = "Permanently. Refused while an order of it is held, or is paid and has not ended.")
    @ApiResponse(responseCode = "202", description = ACCEPTED)
    @ChangesASpace
    @ApiErrors(ProblemCode.SPACE_HAS_BOOKINGS)
    ResponseEntity<SpaceChangeView> remove(
            SignedIn host,
            @Parameter(description = "Number of the space") @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        return accepted(host, changeSpace.remove(request(host, id, ifMatch, key)));
    }

    @PostMapping(path = "/spaces/{id}/images", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "addSpaceImages",
            summary = "Add images",
            description =
                    "Parts 'images', with the limits of a registration, up to six images in all. They are added after"
                            + " the others; an image with the same bytes keeps its position. One invalid image refuses"
                            + " the whole request.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = ImagesForm.class))))
    @ApiResponse(responseCode = "202", description = ACCEPTED)
    @ChangesASpace
    @ApiErrors({
        ProblemCode.BODY_TOO_LARGE,
        ProblemCode.MEDIA_TYPE_UNSUPPORTED,
        ProblemCode.IMAGE_REQUIRED,
        ProblemCode.IMAGE_TOO_MANY,
        ProblemCode.IMAGE_DIMENSIONS,
        ProblemCode.IMAGE_UNREADABLE,
        ProblemCode.IMAGE_TOO_LARGE,
        ProblemCode.IMAGE_TYPE_UNSUPPORTED
    })
    ResponseEntity<SpaceChangeView> addImages(
            SignedIn host,
            @Parameter(description = "Number of the space") @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException, ServletException {
        List<Photo> photos = Upload.photos(request, Upload.IMAGES);
        return accepted(host, changeSpace.addImages(request(host, id, ifMatch, key), photos));
    }

    @DeleteMapping("/spaces/{id}/images/{imageId}")
    @Operation(
            operationId = "removeSpaceImage",
            summary = "Remove an image",
            description = "The last stored image cannot be removed.")
    @ApiResponse(responseCode = "202", description = ACCEPTED)
    @ChangesASpace
    @ApiErrors({ProblemCode.IMAGE_NOT_FOUND, ProblemCode.IMAGE_REQUIRED})
    ResponseEntity<SpaceChangeView> removeImage(
            SignedIn host,
            @Parameter(description = "Number of the space") @PathVariable long id,
            @Parameter(description = "Id of the image") @PathVariable UUID imageId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        return accepted(host, changeSpace.removeImage(request(host, id, ifMatch, key), imageId));
    }

    @PutMapping(path = "/spaces/{id}/images/order", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "arrangeSpaceImages",
            summary = "Reorder the images",
            description = "The first one that is stored is the cover.")
    @ApiResponse(responseCode = "202", description = ACCEPTED)
    @ChangesASpace
    ResponseEntity<SpaceChangeView> arrangeImages(
            SignedIn host,
            @Parameter(description = "Number of the space") @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestBody ImageOrder order) {
        return accepted(host, changeSpace.arrangeImages(request(host, id, ifMatch, key), order.imageIds()));
    }

    @GetMapping("/space-changes/{id}")
    @Operation(
            operationId = "getSpaceChange",
            summary = "A change of a space",
            description = "PENDING, then DONE with the space's new version, or REFUSED with the reason. Only its host"
                    + " can see it.")
    @ApiErrors(ProblemCode.SPACE_CHANGE_NOT_FOUND)
    ResponseEntity<SpaceChangeView> change(
            @Parameter(description = "Id of the change, as in Location") @PathVariable UUID id, SignedIn host) {
        SpaceChangeView view = changeSpace.require(id, host.userId());
        return Responses.localized(Responses.polled(ResponseEntity.ok(), view.isRunning()), view);
    }

    private ChangeRequest request(SignedIn host, long id, @Nullable String ifMatch, @Nullable String key) {
        return new ChangeRequest(host, id, IfMatch.require(ifMatch, id, tags), requests.find(host.userId(), key));
    }

    private ResponseEntity<SpaceChangeView> accepted(SignedIn host, UUID changeId) {
        return Responses.accepted("/v1/space-changes/" + changeId)
                .headers(Language::addHeaders)
                .body(changeSpace.require(changeId, host.userId()));
    }

    /** The body that adds images, for the API's description. */
    record ImagesForm(
            @ArraySchema(minItems = 1, maxItems = 6, schema = @Schema(type = "string", format = "binary"))
            List<String> images) {}

    /** The ids of all images of a space, in their new order. */
    record ImageOrder(@ArraySchema(uniqueItems = true) List<UUID> imageIds) {

        ImageOrder {
            imageIds = imageIds == null ? List.of() : imageIds;
        }
    }
}
