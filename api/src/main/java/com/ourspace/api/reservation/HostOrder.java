package com.ourspace.api.reservation;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * An order as the host of its space sees it. The guest's personal data are shown only for a paid stay.
 *
 * @param price whole KRW, when the order was made
 * @param paidAt time of payment; absent if unpaid
 * @param booker only with COMPLETED, until bookers are deleted after the stay
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
     * The cancellation of an order.
     *
     * @param refundAmount the guest's refund, whole KRW; absent if nothing had been paid
     */
    @Schema(name = "HostOrderCancellation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cancellation(Canceller by, Instant at, @Nullable Long refundAmount) {

        private static @Nullable Cancellation of(Order order) {
            Canceller by = order.cancelledBy();
            Instant at = order.cancelledAt();
            return by == null || at == null ? null : new Cancellation(by, at, order.refundAmount());
        }
    }

    /** The person who comes. Personal data: its text never appears in logs. */
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

    static HostOrder of(Order order, String spaceTitle, @Nullable Booker booker, Instant now) {
        return new HostOrder(
                order.id(),
                order.spaceId(),
                spaceTitle,
                order.useDate(),
                order.slot(),
                order.headCount(),
                order.price(),
                order.refundPolicy(),
                order.status(),
                order.phase(now).orElse(null),
                order.holdExpiresAt(),
                order.paidAt(),
                Cancellation.of(order),
                booker,
                order.version(),
                requireNonNull(order.createdAt()));
    }
}
