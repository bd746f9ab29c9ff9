package com.ourspace.api.waitlist;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.idempotency.KeyedRequests;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.Responses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The endpoints for waitlists. */
@RestController
@RequestMapping("/v1")
@Tag(name = "Waitlist")
class WaitlistController {

    private final WaitlistRequests waitlist;
    private final KeyedRequests requests;

    WaitlistController(WaitlistRequests waitlist, KeyedRequests requests) {
        this.waitlist = waitlist;
        this.requests = requests;
    }

    @PostMapping(path = "/spaces/{spaceId}/waitlist", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "joinWaitlist",
            summary = "Wait for a slot that is taken",
            description = "First come, first served, in the order of the log. When it is your turn, the entry becomes"
                    + " an order, held for an hour (ten minutes if the stay starts within a day), or paid at once.")
    @ApiResponse(responseCode = "202", description = "Accepted; poll Location")
    @ApiErrors({
        ProblemCode.SPACE_NOT_FOUND,
        ProblemCode.SPACE_NOT_ACTIVE,
        ProblemCode.OWN_SPACE,
        ProblemCode.GUEST_SUSPENDED,
        ProblemCode.SLOT_NOT_OFFERED,
        ProblemCode.DATE_IN_PAST,
        ProblemCode.SLOT_STARTED,
        ProblemCode.TOO_LITTLE_NOTICE,
        ProblemCode.DATE_TOO_FAR,
        ProblemCode.HEADCOUNT_BELOW_MIN,
        ProblemCode.HEADCOUNT_ABOVE_MAX
    })
    ResponseEntity<WaitlistEntryView> join(
            SignedIn guest,
            @PathVariable long spaceId,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody WaitlistEntryRequest request) {
        return accepted(
                WaitlistEntryView.pending(waitlist.join(requests.require(guest.userId(), key), spaceId, request)));
    }

    @GetMapping("/waitlist")
    @Operation(
            operationId = "listWaitlistEntries",
            summary = "Your waitlist entries",
            description = "With the position of those that are WAITING.")
    ResponseEntity<Waitlist> all(SignedIn guest) {
        return Responses.localized(ResponseEntity.ok(), new Waitlist(waitlist.all(guest)));
    }

    @GetMapping("/waitlist/{id}")
    @Operation(
            operationId = "getWaitlistEntry",
            summary = "A waitlist entry",
            description = "With Retry-After while it is PENDING.")
    @ApiErrors(ProblemCode.NOT_WAITING)
    ResponseEntity<WaitlistEntryView> one(SignedIn guest, @PathVariable String id) {
        WaitlistEntryView entry = waitlist.show(guest, id);
        return Responses.localized(
                Responses.polled(ResponseEntity.ok(), entry.status() == WaitlistEntryStatus.PENDING), entry);
    }

    @DeleteMapping("/waitlist/{id}")
    @Operation(
            operationId = "leaveWaitlist",
            summary = "Leave a waitlist",
            description = "The entry ends once this is decided; later entries move up.")
    @ApiResponse(responseCode = "202", description = "Accepted; poll Location")
    @ApiErrors(ProblemCode.NOT_WAITING)
    ResponseEntity<WaitlistEntryView> leave(
            SignedIn guest,
            @PathVariable String id,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        waitlist.leave(guest, id, requests.find(guest.userId(), key));
        return accepted(waitlist.show(guest, id));
    }

    private static ResponseEntity<WaitlistEntryView> accepted(WaitlistEntryView entry) {
        return Responses.localized(Responses.accepted("/v1/waitlist/" + entry.id()), entry);
    }

    record Waitlist(List<WaitlistEntryView> items) {}
}
