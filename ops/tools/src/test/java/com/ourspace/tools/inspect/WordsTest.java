package com.ourspace.tools.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.Rejection;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class WordsTest {

    static Stream<String> codes() {
        return Stream.of(Rejection.class, PaymentRefusal.class, CancellationRefusal.class)
                .flatMap(family ->
                        Stream.of(family.getAnnotation(JsonSubTypes.class).value()))
                .map(JsonSubTypes.Type::name);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyReasonHasWords(String code) {
        assertThat(Words.reason(code)).startsWith(code + ": ");
    }

    @Test
    void anOutcomeNamesItsReason() {
        assertThat(Words.outcome("HELD", Optional.empty())).isEqualTo("held");
        assertThat(Words.outcome("REJECTED", Optional.of("SLOT_HELD")))
                .isEqualTo("rejected, SLOT_HELD: an earlier order holds a half");
    }

    @Test
    void anEventIsASentenceWithItsValues() {
        assertThat(event("reservation-held.v1", "{\"holdExpiresAt\":\"2026-09-30T03:10:00.131Z\",\"price\":50000}"))
                .isEqualTo("held until 2026-09-30T03:10:00.131Z for 50000 won");
        assertThat(event(
                        "reservation-rejected.v1",
                        "{\"rejection\":{\"code\":\"SLOT_BOOKED\",\"conflicts\":[{\"half\":\"NIGHT\"}]}}"))
                .isEqualTo("rejected, SLOT_BOOKED: an earlier order has paid for a half"
                        + " (conflicts [{\"half\":\"NIGHT\"}])");
    }

    private static String event(String type, String value) {
        return Words.event(type, JsonMapper.shared().readTree(value));
    }
}
