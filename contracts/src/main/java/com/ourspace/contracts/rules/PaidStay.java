package com.ourspace.contracts.rules;

import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A paid order, as far as its refund depends on it.
 *
 * @param price paid amount, whole KRW
 * @param policy policy of the order, which may differ from the space's current one
 * @param paidAt decision time of the payment
 */
public record PaidStay(long price, RefundPolicy policy, Slot slot, LocalDate useDate, Instant paidAt) {

    Instant startsAt() {
        return slot.startsAt(useDate);
    }

    Instant endsAt() {
        return slot.endsAt(useDate);
    }
}
