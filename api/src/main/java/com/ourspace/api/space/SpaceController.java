package com.ourspace.api.space;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.idempotency.KeyedRequests;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.api.web.JsonParts;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.Responses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Encoding;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The endpoints for registering a space. */
@RestController
@RequestMapping("/v1")
@Tag(name = "Spaces")
class SpaceController {

    private final RegisterSpace registerSpace;
    private final RegistrationViews views;
    private final KeyedRequests requests;
    private final JsonParts parts;

    SpaceController(RegisterSpace registerSpace, RegistrationViews views, KeyedRequests requests, JsonParts parts) {
        this.registerSpace = registerSpace;
        this.views = views;
        this.requests = requests;
        this.parts = parts;
    }

    @PostMapping(path = "/spaces", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "registerSpace",
            summary = "Register a space",
            description = "A part 'space' with the fields in JSON, and 1 to 6 parts 'images': JPEG or PNG by their"
                    + " bytes, 320×180 pixels or more, 40 megapixels and 3 MiB or less each. One invalid image"
                    + " refuses the whole request. 202 means that the registration is in the log; poll its Location."
                    + " The same Idempotency-Key with the same content is the same registration.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = RegistrationForm.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "A party room",
                                                            value = RegistrationForm.EXAMPLE),
                                            encoding =
                                                    @Encoding(
                                                            name = Upload.SPACE,
                                                            contentType = MediaType.APPLICATION_JSON_VALUE))))
    @ApiResponse(responseCode = "202", description = "Accepted; Location is the registration")
    @ApiErrors({
        ProblemCode.VALIDATION_FAILED,
        ProblemCode.BODY_TOO_LARGE,
        ProblemCode.MEDIA_TYPE_UNSUPPORTED,
        ProblemCode.IMAGE_REQUIRED,
        ProblemCode.IMAGE_TOO_MANY,
        ProblemCode.IMAGE_DIMENSIONS,
        ProblemCode.IMAGE_UNREADABLE,
        ProblemCode.IMAGE_TOO_LARGE,
        ProblemCode.IMAGE_TYPE_UNSUPPORTED
    })
    ResponseEntity<RegistrationView> register(
            SignedIn host,
            @Parameter(description = "1 to 64 printable ASCII characters, new for each registration", required = true)
                    @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    @Nullable
                    String idempotencyKey,
            HttpServletRequest request)
            throws IOException, ServletException {
        IdempotencyKey.require(idempotencyKey);
        Upload upload = Upload.read(request, parts);
        Registration registration = registerSpace.require(upload.space(), upload.photos());
        RegistrationView accepted = registerSpace.accept(requests.require(host.userId(), idempotencyKey), registration);
        return Responses.accepted("/v1/space-registrations/" + accepted.id()).body(accepted);
    }

    @GetMapping("/space-registrations/{id}")
    @Operation(
            operationId = "getSpaceRegistration",
            summary = "A registration",
            description = "PENDING, then CREATED with the space's number, then ACTIVE with its first stored image."
                    + " Only its host can see it. With Retry-After while anything may change.")
    @ApiErrors(ProblemCode.REGISTRATION_NOT_FOUND)
    ResponseEntity<RegistrationView> registration(
            @Parameter(description = "Id of the registration, as in Location") @PathVariable UUID id, SignedIn host) {
        RegistrationView view = views.require(id, host.userId());
        return Responses.localized(Responses.polled(ResponseEntity.ok(), view.isRunning()), view);
    }
}
