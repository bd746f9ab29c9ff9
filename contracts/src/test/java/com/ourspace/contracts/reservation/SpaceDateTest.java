package com.ourspace.contracts.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpaceDateTest {

    private static final SpaceDate SPACE_DATE = new SpaceDate(42, LocalDate.of(2026, 1, 1));

    @Test
    void itsKeyIsSpaceAndDate() {
        assertThat(SPACE_DATE.key()).isEqualTo("42:2026-01-01");
    }

    @Test
    void itsKeyReadsBack() {
        assertThat(SpaceDate.parse("42:2026-01-01")).contains(SPACE_DATE);
    }

    /** Two spellings of one space-date would be two partitions, and two guests could get the same slot. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "01:2026-01-01",
                "+1:2026-01-01",
                " 1:2026-01-01",
                "1:2026-1-1",
                "1:2026-01-01 ",
                "1:2026-02-30",
                "1:2026-01-01T00:00",
                "1:+2026-01-01",
                "1:",
                ":2026-01-01",
                "1",
                "",
                ":",
                "x:2026-01-01",
                "1:2026-01-01:DAY",
                "9223372036854775808:2026-01-01"
            })
    void anythingElseIsNoKey(String key) {
        assertThat(SpaceDate.parse(key)).isEmpty();
    }
}
