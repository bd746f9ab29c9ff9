package com.ourspace.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedriveTest {

    private static final UUID MESSAGE = UUID.fromString("7f3a9c10-5b2e-4d61-9f0a-2c8e61b7d405");

    @Test
    void aRecordWithoutTheHeaderIsNoRedrive() {
        assertThat(Redrive.read(null)).isEmpty();
        assertThat(Redrive.read("2")).hasValue(new Redrive(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "100", "1.5", "one", "٣"})
    void anyOtherNumberIsRefused(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> Redrive.read(number));
    }

    /** The id is a part of the hash chain of decisions: another one would make every replay fail. */
    @Test
    void eachRedriveOfAMessageHasOneIdForGood() {
        assertThat(new Redrive(1).commandId(MESSAGE))
                .hasToString("36b90a3c-971a-3b40-a8dd-c6d26c51a555")
                .isNotEqualTo(new Redrive(2).commandId(MESSAGE));
    }
}
