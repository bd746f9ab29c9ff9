package com.ourspace.api.host;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.ourspace.api.reservation.Phase;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as the host of its space sees it. Who the guest is stays the guest's affair, but for a stay that is paid
 * for: then the host is told who comes.
 *
 * @param price whole KRW, as it was when the order was made
 * @param paidAt when it was paid; absent if it was not
 * @param booker who comes; only with COMPLETED, and no longer than bookers are kept after the stay
 */
@Schema(name = "HostOrder")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HostOrder(
        UUID id,
        long spaceId,
        String spaceTitle,
        LocalDate useDate,
        @Nullable Slot slot,
        @Nullable Integer headCount,
        @Nullable Long price,
        @Nullable RefundPolicy refundPolicy,
        OrderStatus status,
        @Nullable Phase phase,
        @Nullable Instant holdExpiresAt,
        @Nullable Instant paidAt,
        @Nullable Cancellation cancellation,
        @Nullable Booker booker,
        int version,
        Instant createdAt) {

    /**
     * Who gave the order up.
     *
     * @param refundAmount what the guest got back, whole KRW; absent where nothing had been paid
     */
    @Schema(name = "HostOrderCancellation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cancellation(Canceller by, Instant at, @Nullable Long refundAmount) {}

    /** Who comes. Personal data: its text never reaches a log. */
    @Schema(name = "HostOrderBooker")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Booker(
            String name,
            String phone,
            String email,
            @Nullable String purpose,
            @Nullable String request) {

        @Override
        public String toString() {
            return "Booker[…]";
        }
    }

    boolean isLive() {
        return status.isLive();
    }

    /** Whether the stay is over. */
    boolean isOver(Instant now) {
        return slot != null && !now.isBefore(slot.endsAt(useDate));
    }
}
