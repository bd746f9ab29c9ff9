package com.ourspace.contracts.rules;

import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a refund depends on.
 *
 * @param price what was paid, whole KRW
 * @param policy the order's own, whatever the space's is by now
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
