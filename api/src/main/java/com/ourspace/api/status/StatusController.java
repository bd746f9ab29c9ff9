package com.ourspace.api.status;

import com.ourspace.api.log.DeadLetterReader;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The operators' endpoints for the state of the platform. */
@RestController
@RequestMapping("/v1/admin")
@Tag(name = "Operators")
class StatusController {

    private final ObservePlatform platform;
    private final DeadLetterReader deadLetters;

    StatusController(ObservePlatform platform, DeadLetterReader deadLetters) {
        this.platform = platform;
        this.deadLetters = deadLetters;
    }

    @GetMapping("/status")
    @Operation(
            operationId = "getPlatformStatus",
            summary = "The state of the platform",
            description = "Which parts are up, how far each consumer is behind the log, how much was decided, and how"
                    + " many dead letters there are; at most a second old. For operators.")
    @ApiErrors(ProblemCode.FORBIDDEN)
    ResponseEntity<PlatformStatus> status() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(platform.status());
    }

    @GetMapping("/dead-letters")
    @Operation(
            operationId = "listDeadLetters",
            summary = "The latest dead letters, newest first",
            description = "Records that could not be read, decided or stored, by their headers; never their content."
                    + " For operators.")
    @ApiErrors(ProblemCode.FORBIDDEN)
    ResponseEntity<DeadLetterList> deadLetters(@RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new DeadLetterList(deadLetters.latest(limit).stream()
                        .map(DeadLetterList.Item::of)
                        .toList()));
    }
}
