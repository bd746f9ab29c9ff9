package com.ourspace.api.block;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.ourspace.contracts.reservation.Slot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A block as its host sees it.
 *
 * @param reason the host's own note
 * @param refusal why the block, or the latest attempt to end it, was refused; in the shape of a problem
 */
@Schema(name = "Block")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BlockView(
        UUID id,
        long spaceId,
        LocalDate useDate,
        Slot slot,
        @Nullable String reason,
        BlockStatus status,

        @Schema(ref = "#/components/schemas/BlockRefusal") @Nullable
        Map<String, Object> refusal,

        Instant createdAt) {}
