package com.ourspace.api.reservation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.PaymentRefusal;
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
 * An order as its guest sees it. While it is PENDING, only its id is certain to be present.
 *
 * @param rejection the reason of the rejection, in the shape of a problem
 * @param payment the accepted payment, or else the latest refused one with its reason; in the response to a payment,
 *     this payment
 * @param refundAmount the refund, whole KRW; absent if nothing had been paid
 * @param cancellation the cancellation, or else the latest refused one with its reason; in the response to a
 *     cancellation, this cancellation
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

    /** An accepted order of which no message has been read yet. */
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
                payment(order),
                cancellation(order),
                order.refundAmount(),
                order.version(),
                order.createdAt());
    }

    /**
     * The version and a digest of all members: the end of a phase, and some refusals, change the resource without a new
     * version.
     */
    String tag() {
        return "\"" + version + "-" + Integer.toHexString(toString().hashCode()) + "\"";
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

    private static @Nullable Map<String, Object> payment(Order order) {
        Map<String, Object> payment = new LinkedHashMap<>();
        PaymentRefusal refusal = order.paymentRefusal();
        if (order.paidAt() != null) {
            payment.put("status", "PAID");
            put(payment, "amount", order.paidAmount());
            put(payment, "at", order.paidAt());
        } else if (refusal != null) {
            payment.put("status", "FAILED");
            put(payment, "amount", order.paymentRefusedAmount());
            put(payment, "at", order.paymentRefusedAt());
            payment.putAll(RefusalProblems.of(refusal).asMember());
        }
        return payment.isEmpty() ? null : payment;
    }

    private static @Nullable Map<String, Object> cancellation(Order order) {
        Map<String, Object> cancellation = new LinkedHashMap<>();
        CancellationRefusal refusal = order.cancellationRefusal();
        if (order.cancelledAt() != null) {
            cancellation.put("status", "DONE");
            put(cancellation, "by", order.cancelledBy());
            put(cancellation, "was", order.cancelledFrom());
            put(cancellation, "at", order.cancelledAt());
        } else if (refusal != null) {
            cancellation.put("status", "REFUSED");
            put(cancellation, "at", order.cancellationRefusedAt());
            cancellation.putAll(RefusalProblems.of(refusal).asMember());
        }
        return cancellation.isEmpty() ? null : cancellation;
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }
}
