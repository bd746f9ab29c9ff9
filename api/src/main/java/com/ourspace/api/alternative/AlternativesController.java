package com.ourspace.api.alternative;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint for what is free instead of a lost slot. */
@RestController
@RequestMapping("/v1/orders/{id}/alternatives")
@Tag(name = "Orders")
class AlternativesController {

    private final FindAlternatives findAlternatives;

    AlternativesController(FindAlternatives findAlternatives) {
        this.findAlternatives = findAlternatives;
    }

    @GetMapping
    @Operation(
            operationId = "listAlternatives",
            summary = "Who was first, and what is free instead",
            description = "For an order that was rejected because its slot was taken: the position of the request that"
                    + " took it and the time between, and up to three slots that are free: the other slot of the date,"
                    + " dates near by, and similar spaces at a like price. Empty for any other order.")
    @ApiErrors(ProblemCode.ORDER_NOT_FOUND)
    ResponseEntity<Alternatives> alternatives(SignedIn guest, @PathVariable String id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(findAlternatives.of(guest, id));
    }
}
