package com.ourspace.booking.reservation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.ourspace.contracts.reservation.BlockRefusal;
import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.WaitlistRefusal;
import java.util.stream.Stream;

/** The wire codes of refusals, read from the contract that defines them. */
final class RefusalCodes {

    private RefusalCodes() {}

    static String of(Rejection rejection) {
        return code(Rejection.class, rejection);
    }

    static String of(PaymentRefusal refusal) {
        return code(PaymentRefusal.class, refusal);
    }

    static String of(CancellationRefusal refusal) {
        return code(CancellationRefusal.class, refusal);
    }

    static String of(BlockRefusal refusal) {
        return code(BlockRefusal.class, refusal);
    }

    static String of(WaitlistRefusal refusal) {
        return code(WaitlistRefusal.class, refusal);
    }

    private static String code(Class<?> contract, Object refusal) {
        return Stream.of(contract.getAnnotation(JsonSubTypes.class).value())
                .filter(type -> type.value() == refusal.getClass())
                .map(JsonSubTypes.Type::name)
                .findFirst()
                .orElseThrow();
    }
}
