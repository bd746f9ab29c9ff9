package com.ourspace.api.decision;

import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The operators' view of decisions: which order got a slot, and why. */
@RestController
@RequestMapping("/v1/admin")
@Tag(name = "Operators")
class DecisionController {

    private final Decisions decisions;

    DecisionController(Decisions decisions) {
        this.decisions = decisions;
    }

    @GetMapping("/decisions")
    @Operation(
            operationId = "listDecisions",
            summary = "The decisions on a space-date",
            description = "In the order of the decisions, each with its command's position in the log. For operators.")
    @ApiErrors({ProblemCode.FORBIDDEN, ProblemCode.CURSOR_MISMATCH})
    DecisionPage decisions(
            @RequestParam long spaceId,
            @Parameter(description = "Date of use in Seoul, YYYY-MM-DD")
                    @RequestParam
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate useDate,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        return decisions.page(spaceId, useDate, cursor, limit);
    }
}
