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
 * A waitlist entry as its guest sees it. While it is PENDING, only its id is present.
 *
 * @param position 1 for the next among those whose slots overlap; absent unless WAITING
 * @param orderId the order it became
 * @param endReason why it is EXPIRED; absent otherwise
 * @param refusal why it, or the latest attempt to leave, was refused; in the shape of a problem
 */
@Schema(name = "WaitlistPlace")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WaitlistEntryView(
        UUID id,
        @Nullable Long spaceId,
        @Nullable LocalDate useDate,
        @Nullable Slot slot,
        @Nullable Integer headCount,
        @Nullable Long maxPrice,
        @Nullable Boolean autoPay,
        WaitlistEntryStatus status,
        @Nullable Integer position,
        @Nullable UUID orderId,
        @Nullable WaitlistEntryEndReason endReason,

        @Schema(ref = "#/components/schemas/WaitlistRefusal") @Nullable
        Map<String, Object> refusal,

        @Nullable Instant joinedAt) {

    static WaitlistEntryView pending(UUID id) {
        return new WaitlistEntryView(
                id, null, null, null, null, null, null, WaitlistEntryStatus.PENDING, null, null, null, null, null);
    }
}
