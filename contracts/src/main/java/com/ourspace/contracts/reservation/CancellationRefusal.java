package com.ourspace.contracts.reservation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** Why a cancellation changed nothing (product page, section 4). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "code")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CancellationRefusal.NotCancellable.class, name = "NOT_CANCELLABLE"),
    @JsonSubTypes.Type(value = CancellationRefusal.StayStarted.class, name = "STAY_STARTED"),
    @JsonSubTypes.Type(value = CancellationRefusal.RefundChanged.class, name = "REFUND_CHANGED"),
    @JsonSubTypes.Type(value = CancellationRefusal.InternalError.class, name = "INTERNAL_ERROR")
})
public sealed interface CancellationRefusal {

    /** The order is in no state to be cancelled; PENDING means that there is no such order of this actor. */
    record NotCancellable(OrderStatus status) implements CancellationRefusal {}

    /** The stay began (for a guest) or ended (for a host or operator) at this time. */
    record StayStarted(Instant since) implements CancellationRefusal {}

    /** The refund is no longer the one expected; {@code quote} is what it is now. */
    record RefundChanged(RefundQuote quote) implements CancellationRefusal {}

    /** The cancellation could not be read or decided; {@code traceId} leads an operator to it. */
    record InternalError(String traceId) implements CancellationRefusal {}
}
