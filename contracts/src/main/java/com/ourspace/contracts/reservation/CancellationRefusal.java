package com.ourspace.contracts.reservation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** The reason for which a cancellation changed nothing (product page, section 4). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "code")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CancellationRefusal.NotCancellable.class, name = "NOT_CANCELLABLE"),
    @JsonSubTypes.Type(value = CancellationRefusal.StayStarted.class, name = "STAY_STARTED"),
    @JsonSubTypes.Type(value = CancellationRefusal.RefundChanged.class, name = "REFUND_CHANGED"),
    @JsonSubTypes.Type(value = CancellationRefusal.InternalError.class, name = "INTERNAL_ERROR")
})
public sealed interface CancellationRefusal {

    /**
     * This actor has no such order. On the wire it is NOT_CANCELLABLE with the status PENDING, which no order has that
     * a decision can meet.
     */
    CancellationRefusal NO_SUCH_ORDER = new NotCancellable(OrderStatus.PENDING);

    /** The order is not in a state that can be cancelled; PENDING means that this actor has no such order. */
    record NotCancellable(OrderStatus status) implements CancellationRefusal {}

    /** The stay began (for a guest) or ended (for a host or operator) at this time. */
    record StayStarted(Instant since) implements CancellationRefusal {}

    /** The refund differs from the expected one; {@code quote} is the refund now. */
    record RefundChanged(RefundQuote quote) implements CancellationRefusal {}

    /** The cancellation could not be read or decided; {@code traceId} leads an operator to it. */
    record InternalError(String traceId) implements CancellationRefusal {}
}
