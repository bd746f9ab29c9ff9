package com.ourspace.contracts.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotTest {

    private static final LocalDate DATE = LocalDate.of(2026, 10, 3);

    @Test
    void dayIsNineToThreeInSeoul() {
        assertThat(Slot.DAY.startsAt(DATE)).isEqualTo(Instant.parse("2026-10-03T00:00:00Z"));
        assertThat(Slot.DAY.endsAt(DATE)).isEqualTo(Instant.parse("2026-10-03T06:00:00Z"));
    }

    @Test
    void nightIsThreeToTenInSeoul() {
        assertThat(Slot.NIGHT.startsAt(DATE)).isEqualTo(Instant.parse("2026-10-03T06:00:00Z"));
        assertThat(Slot.NIGHT.endsAt(DATE)).isEqualTo(Instant.parse("2026-10-03T13:00:00Z"));
    }

    @Test
    void allIsBothHalvesAndNoThirdThing() {
        assertThat(Slot.ALL.halves()).containsExactly(Half.DAY, Half.NIGHT);
        assertThat(Slot.ALL.startsAt(DATE)).isEqualTo(Half.DAY.startsAt(DATE));
        assertThat(Slot.ALL.endsAt(DATE)).isEqualTo(Half.NIGHT.endsAt(DATE));
    }

    @Test
    void theHalvesMeetWithoutGapOrOverlap() {
        assertThat(Half.DAY.endsAt(DATE)).isEqualTo(Half.NIGHT.startsAt(DATE));
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, DAY, true", "DAY, NIGHT, false", "DAY, ALL, true",
        "NIGHT, DAY, false", "NIGHT, NIGHT, true", "NIGHT, ALL, true",
        "ALL, DAY, true", "ALL, NIGHT, true", "ALL, ALL, true"
    })
    void slotsConflictWhereTheyShareAHalf(Slot taken, Slot wanted, boolean conflict) {
        assertThat(!Collections.disjoint(taken.halves(), wanted.halves())).isEqualTo(conflict);
    }

    @Test
    void onlyAHoldAndAPaidOrderOwnHalves() {
        Set<OrderStatus> live =
                Stream.of(OrderStatus.values()).filter(OrderStatus::isLive).collect(Collectors.toSet());

        assertThat(live).containsExactlyInAnyOrder(OrderStatus.WAITING, OrderStatus.COMPLETED);
    }
}
