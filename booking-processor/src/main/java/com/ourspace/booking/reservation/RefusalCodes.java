package com.ourspace.booking.reservation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.ourspace.contracts.reservation.BlockRefusal;
import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.WaitlistRefusal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The wire codes of refusals, read from the contracts that define them. */
final class RefusalCodes {

    private static final Map<Class<?>, String> CODES = Stream.of(
                    Rejection.class,
                    PaymentRefusal.class,
                    CancellationRefusal.class,
                    BlockRefusal.class,
                    WaitlistRefusal.class)
            .flatMap(contract ->
                    Stream.of(contract.getAnnotation(JsonSubTypes.class).value()))
            .collect(Collectors.toUnmodifiableMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));

    private RefusalCodes() {}

    /** @param refusal a rejection of a request, or the refusal of another command */
    static String of(Object refusal) {
        return Optional.ofNullable(CODES.get(refusal.getClass())).orElseThrow();
    }

    /** All codes of one family of refusals. */
    static Stream<String> ofAll(Class<?> family) {
        return Stream.of(family.getAnnotation(JsonSubTypes.class).value()).map(JsonSubTypes.Type::name);
    }
}
