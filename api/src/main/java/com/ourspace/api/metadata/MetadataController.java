package com.ourspace.api.metadata;

import com.ourspace.api.web.AnswersConditionally;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public endpoints for the lists; Spring answers 304 if the client's ETag matches. */
@RestController
@RequestMapping("/v1")
@Tag(name = "Metadata")
@SecurityRequirements
class MetadataController {

    private static final CacheControl MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final Metadata metadata;

    MetadataController(Metadata metadata) {
        this.metadata = metadata;
    }

    @GetMapping("/districts")
    @Operation(
            operationId = "listDistricts",
            summary = "Districts, in the order to show them in",
            description = "In both languages; their codes never change.")
    @AnswersConditionally
    @ApiErrors({ProblemCode.TOKEN_INVALID, ProblemCode.TOKEN_EXPIRED})
    ResponseEntity<List<District>> districts() {
        return listed(metadata.districts());
    }

    @GetMapping("/categories")
    @Operation(
            operationId = "listCategories",
            summary = "Categories, in the order to show them in",
            description = "In both languages; their codes never change.")
    @AnswersConditionally
    @ApiErrors({ProblemCode.TOKEN_INVALID, ProblemCode.TOKEN_EXPIRED})
    ResponseEntity<List<Category>> categories() {
        return listed(metadata.categories());
    }

    @GetMapping("/facilities")
    @Operation(
            operationId = "listFacilities",
            summary = "Facilities, in the order to show them in",
            description = "In both languages; their codes never change.")
    @AnswersConditionally
    @ApiErrors({ProblemCode.TOKEN_INVALID, ProblemCode.TOKEN_EXPIRED})
    ResponseEntity<List<Facility>> facilities() {
        return listed(metadata.facilities());
    }

    private static <T> ResponseEntity<List<T>> listed(List<T> items) {
        return ResponseEntity.ok()
                .cacheControl(MINUTES)
                .eTag(Integer.toHexString(items.toString().hashCode()))
                .body(items);
    }
}
