package com.ourspace.api.waitlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.ourspace.contracts.reservation.Slot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place on a waitlist as its guest sees it. While it is PENDING there is its id and no more.
 *
 * @param position 1 for who is next among those whose slots overlap; absent unless WAITING
 * @param orderId the order it became
 * @param endReason why it is EXPIRED; absent otherwise
 * @param refusal why it was refused, or why the latest attempt to leave was, in the shape of a problem
 */
@Schema(name = "WaitlistPlace")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlaceView(
        UUID id,
        @Nullable Long spaceId,
        @Nullable LocalDate useDate,
        @Nullable Slot slot,
        @Nullable Integer headCount,
        @Nullable Long maxPrice,
        @Nullable Boolean autoPay,
        PlaceStatus status,
        @Nullable Integer position,
        @Nullable UUID orderId,
        @Nullable PlaceEndReason endReason,

        @Schema(ref = "#/components/schemas/WaitlistRefusal") @Nullable
        Map<String, Object> refusal,

        @Nullable Instant joinedAt) {

    static PlaceView pending(UUID id) {
        return new PlaceView(id, null, null, null, null, null, null, PlaceStatus.PENDING, null, null, null, null, null);
    }
}
