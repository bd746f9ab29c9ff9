package com.ourspace.contracts.reservation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** The reason for which a payment took nothing (product page, section 4). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "code")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PaymentRefusal.HoldExpired.class, name = "HOLD_EXPIRED"),
    @JsonSubTypes.Type(value = PaymentRefusal.PriceMismatch.class, name = "PRICE_MISMATCH"),
    @JsonSubTypes.Type(value = PaymentRefusal.NotPayable.class, name = "NOT_PAYABLE"),
    @JsonSubTypes.Type(value = PaymentRefusal.InsufficientPoints.class, name = "INSUFFICIENT_POINTS"),
    @JsonSubTypes.Type(value = PaymentRefusal.InternalError.class, name = "INTERNAL_ERROR")
})
public sealed interface PaymentRefusal {

    /**
     * This guest has no such order. On the wire it is NOT_PAYABLE with the status PENDING, which no order has that a
     * decision can meet.
     */
    PaymentRefusal NO_SUCH_ORDER = new NotPayable(OrderStatus.PENDING);

    /** The hold had ended when the payment reached the log. */
    record HoldExpired(Instant holdExpiresAt) implements PaymentRefusal {}

    /** The amount differs from the order's price. */
    record PriceMismatch(long price) implements PaymentRefusal {}

    /** The order is not in a state that can be paid; PENDING means that this guest has no such order. */
    record NotPayable(OrderStatus status) implements PaymentRefusal {}

    /** The wallet has {@code balance} points, which is less than the price by {@code shortfall}. */
    record InsufficientPoints(long balance, long price, long shortfall) implements PaymentRefusal {}

    /** The payment could not be read or decided; {@code traceId} leads an operator to it. */
    record InternalError(String traceId) implements PaymentRefusal {}
}
