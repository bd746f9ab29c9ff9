package com.ourspace.api.reservation;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.Responses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint for quotes. */
@RestController
@RequestMapping("/v1/spaces/{spaceId}/quotes")
@Tag(name = "Orders")
class QuoteController {

    private final QuoteReservation quotes;

    QuoteController(QuoteReservation quotes) {
        this.quotes = quotes;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "quoteReservation",
            summary = "What would become of a request",
            description =
                    "Every rule with pass or fail, the price, and what would come back. Nothing happens by it, and"
                            + " nothing is promised: whoever asks for the slot first has it.")
    @ApiErrors(ProblemCode.SPACE_NOT_FOUND)
    ResponseEntity<Quote> quote(SignedIn guest, @PathVariable long spaceId, @Valid @RequestBody OrderRequest request) {
        return Responses.localized(ResponseEntity.ok(), quotes.quote(guest, spaceId, request));
    }
}
