package com.ourspace.api.block;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.idempotency.KeyedRequests;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.Responses;
import com.ourspace.contracts.reservation.Half;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The endpoints for a host's blocks. */
@RestController
@RequestMapping("/v1/host/spaces/{spaceId}/blocks")
@Tag(name = "Hosts")
class BlockController {

    private static final int DAYS_SHOWN = 92;

    private final BlockSlots blocks;
    private final KeyedRequests requests;
    private final Clock clock;

    BlockController(BlockSlots blocks, KeyedRequests requests, Clock clock) {
        this.blocks = blocks;
        this.requests = requests;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "blockSlot",
            summary = "Take a slot off the market",
            description = "From today on, as far ahead as the space can be booked. 202 means that the block is in"
                    + " the log, where it is decided in order with the guests' requests.")
    @ApiResponse(responseCode = "202", description = "Accepted; poll Location")
    @ApiErrors({
        ProblemCode.SPACE_NOT_FOUND,
        ProblemCode.NOT_SPACE_OWNER,
        ProblemCode.DATE_IN_PAST,
        ProblemCode.DATE_TOO_FAR,
        ProblemCode.BLOCK_CONFLICT
    })
    ResponseEntity<BlockView> block(
            SignedIn host,
            @PathVariable long spaceId,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody BlockRequest request) {
        UUID id = blocks.block(requests.require(host.userId(), key), host, spaceId, request);
        return accepted(blocks.require(host, spaceId, id.toString()));
    }

    @DeleteMapping("/{id}")
    @Operation(
            operationId = "unblockSlot",
            summary = "Put a blocked slot back",
            description = "The freed slot is offered to the waitlist first.")
    @ApiResponse(responseCode = "202", description = "Accepted; poll Location")
    @ApiErrors({ProblemCode.SPACE_NOT_FOUND, ProblemCode.NOT_SPACE_OWNER, ProblemCode.NOT_BLOCKED})
    ResponseEntity<BlockView> unblock(
            SignedIn host,
            @PathVariable long spaceId,
            @PathVariable String id,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        blocks.unblock(host, spaceId, id, requests.find(host.userId(), key));
        return accepted(blocks.require(host, spaceId, id));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getBlock", summary = "A block", description = "With Retry-After while it is PENDING.")
    @ApiErrors({ProblemCode.SPACE_NOT_FOUND, ProblemCode.NOT_SPACE_OWNER, ProblemCode.NOT_BLOCKED})
    ResponseEntity<BlockView> one(SignedIn host, @PathVariable long spaceId, @PathVariable String id) {
        BlockView block = blocks.require(host, spaceId, id);
        return Responses.localized(Responses.polled(ResponseEntity.ok(), block.status() == BlockStatus.PENDING), block);
    }

    @GetMapping
    @Operation(
            operationId = "listBlocks",
            summary = "A space's blocks",
            description = "By date; without parameters the next three months.")
    @ApiErrors({ProblemCode.SPACE_NOT_FOUND, ProblemCode.NOT_SPACE_OWNER})
    ResponseEntity<BlockList> all(
            SignedIn host,
            @PathVariable long spaceId,
            @Parameter(description = "First date; today in Seoul if absent") @RequestParam(required = false) @Nullable
                    LocalDate from,
            @Parameter(description = "Last date, included; three months later if absent")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate to) {
        LocalDate first = from == null ? LocalDate.ofInstant(clock.instant(), Half.ZONE) : from;
        LocalDate last = to == null ? first.plusDays(DAYS_SHOWN) : to;
        return Responses.localized(ResponseEntity.ok(), new BlockList(blocks.between(host, spaceId, first, last)));
    }

    private static ResponseEntity<BlockView> accepted(BlockView block) {
        return Responses.localized(
                Responses.accepted("/v1/host/spaces/" + block.spaceId() + "/blocks/" + block.id()), block);
    }

    record BlockList(List<BlockView> items) {}
}
