package com.ourspace.api.reservation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as its guest sees it. While it is PENDING there is its id, and soon what was asked.
 *
 * @param rejection why it was refused, in the shape of a problem
 * @param payment the payment that was taken, or else the latest that was not, and why; in the answer to a payment, that
 *     one
 * @param refundAmount what came back, whole KRW; absent where nothing had been paid
 * @param cancellation who gave it up, or else the latest attempt that changed nothing, and why; in the answer to a
 *     cancellation, that one
 */
@Schema(name = "Order")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderResource(
        UUID id,
        @Nullable Long spaceId,
        @Nullable LocalDate useDate,
        @Nullable Slot slot,
        @Nullable Integer headCount,
        @Nullable Long price,
        @Nullable RefundPolicy refundPolicy,
        OrderStatus status,
        @Nullable Phase phase,
        @Nullable Instant holdExpiresAt,
        @Nullable Decided decision,

        @Schema(ref = "#/components/schemas/Rejection") @Nullable
        Map<String, Object> rejection,

        @Schema(ref = "#/components/schemas/Payment") @Nullable
        Map<String, Object> payment,

        @Schema(ref = "#/components/schemas/Cancellation") @Nullable
        Map<String, Object> cancellation,

        @Nullable Long refundAmount,
        int version,
        @Nullable Instant createdAt) {

    /** An order that is in the log and that the read model has not met yet. */
    static OrderResource pending(UUID id) {
        return new OrderResource(
                id,
                null,
                null,
                null,
                null,
                null,
                null,
                OrderStatus.PENDING,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null);
    }

    static OrderResource of(Order order, Instant now) {
        return of(order, null, now);
    }

    /**
     * An order, and beside it what became of one payment or cancellation that did not change it.
     *
     * @param own null if no such command is asked about
     */
    static OrderResource of(Order order, @Nullable RefusedCommand own, Instant now) {
        return new OrderResource(
                order.id(),
                order.spaceId(),
                order.useDate(),
                order.slot(),
                order.headCount(),
                order.price(),
                order.refundPolicy(),
                order.status(),
                order.phase(now).orElse(null),
                order.holdExpiresAt(),
                order.decision(),
                rejection(order),
                payment(order, own == null ? null : own.payment()),
                cancellation(order, own == null ? null : own.cancellation()),
                order.cancelled() == null ? null : order.cancelled().refundAmount(),
                order.version(),
                order.createdAt());
    }

    /** The version, and a mark of all that is shown: a phase ends, and some refusals come, without a new version. */
    String tag() {
        return "\"" + version + "-" + Integer.toHexString(toString().hashCode()) + "\"";
    }

    boolean isPending() {
        return status == OrderStatus.PENDING;
    }

    private static @Nullable Map<String, Object> rejection(Order order) {
        return order.rejection() == null
                ? null
                : RefusalProblems.of(
                                order.rejection(),
                                order.decision() == null
                                        ? null
                                        : order.decision().offset())
                        .asMember();
    }

    private static @Nullable Map<String, Object> payment(Order order, Order.@Nullable RefusedPayment own) {
        Order.RefusedPayment refused = own == null ? order.refusedPayment() : own;
        Map<String, Object> payment = new LinkedHashMap<>();
        if (order.paid() != null && own == null) {
            payment.put("status", "PAID");
            payment.put("amount", order.paid().amount());
            payment.put("at", order.paid().at());
        } else if (refused != null) {
            payment.put("status", "FAILED");
            if (refused.amount() != null) {
                payment.put("amount", refused.amount());
            }
            payment.put("at", refused.at());
            payment.putAll(RefusalProblems.of(refused.refusal()).asMember());
        }
        return payment.isEmpty() ? null : payment;
    }

    private static @Nullable Map<String, Object> cancellation(Order order, Order.@Nullable RefusedCancellation own) {
        Order.RefusedCancellation refused = own == null ? order.refusedCancellation() : own;
        Map<String, Object> cancellation = new LinkedHashMap<>();
        if (order.cancelled() != null && own == null) {
            cancellation.put("status", "DONE");
            cancellation.put("by", order.cancelled().by());
            cancellation.put("was", order.cancelled().was());
            cancellation.put("at", order.cancelled().at());
        } else if (refused != null) {
            cancellation.put("status", "REFUSED");
            cancellation.put("at", refused.at());
            cancellation.putAll(RefusalProblems.of(refused.refusal()).asMember());
        }
        return cancellation.isEmpty() ? null : cancellation;
    }
}
