package com.ourspace.booking.reservation.domain;

import static com.ourspace.booking.reservation.domain.Story.GUEST;
import static com.ourspace.booking.reservation.domain.Story.NOON;
import static com.ourspace.booking.reservation.domain.Story.RIVAL;
import static com.ourspace.booking.reservation.domain.Story.aSpace;
import static com.ourspace.booking.reservation.domain.Story.offset;
import static com.ourspace.booking.reservation.domain.Story.on;
import static com.ourspace.booking.reservation.domain.Story.order;
import static com.ourspace.contracts.reservation.Slot.ALL;
import static com.ourspace.contracts.reservation.Slot.DAY;
import static com.ourspace.contracts.reservation.Slot.NIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.reservation.ClaimState;
import com.ourspace.contracts.reservation.Conflict;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.Slot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotRulesTest {

    private static final Instant HOLD_ENDS = NOON.plusSeconds(600);

    /** Section 1 of the product page, in full: what is taken, what is wanted, and the halves in which they meet. */
    private static final String CONFLICTS = """
            taken, wanted, met
            DAY,   DAY,    DAY
            DAY,   NIGHT,
            DAY,   ALL,    DAY
            NIGHT, DAY,
            NIGHT, NIGHT,  NIGHT
            NIGHT, ALL,    NIGHT
            ALL,   DAY,    DAY
            ALL,   NIGHT,  NIGHT
            ALL,   ALL,    DAY NIGHT
            """;

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource(textBlock = CONFLICTS, useHeadersInDisplayName = true)
    void aHoldConflictsInTheHalvesBothTake(Slot taken, Slot wanted, @Nullable String met) {
        DaySchedule schedule = on(aSpace()).held(taken).by(RIVAL).schedule();
        List<Conflict> conflicts = halves(met)
                .map(half -> new Conflict(half, ClaimState.HELD, HOLD_ENDS, offset(1)))
                .toList();

        assertThat(SlotRules.taken(schedule, wanted))
                .isEqualTo(conflicts.isEmpty() ? Optional.empty() : Optional.of(new Rejection.SlotHeld(conflicts)));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource(textBlock = CONFLICTS, useHeadersInDisplayName = true)
    void aBookingConflictsInTheHalvesBothTake(Slot taken, Slot wanted, @Nullable String met) {
        DaySchedule schedule = on(aSpace()).booked(taken).by(RIVAL).schedule();
        List<Conflict> conflicts = halves(met)
                .map(half -> new Conflict(half, ClaimState.BOOKED, null, offset(1)))
                .toList();

        assertThat(SlotRules.taken(schedule, wanted))
                .isEqualTo(conflicts.isEmpty() ? Optional.empty() : Optional.of(new Rejection.SlotBooked(conflicts)));
    }

    @ParameterizedTest
    @CsvSource({"DAY, NIGHT", "NIGHT, DAY"})
    void bookedBeatsHeldWhicheverHalfItIsAndBothAreListed(Slot booked, Slot held) {
        DaySchedule schedule =
                on(aSpace()).booked(booked).by(RIVAL).held(held).by(RIVAL).schedule();
        Conflict paid = new Conflict(half(booked), ClaimState.BOOKED, null, offset(1));
        Conflict heldHalf = new Conflict(half(held), ClaimState.HELD, HOLD_ENDS, offset(3));
        List<Conflict> dayFirst = booked == DAY ? List.of(paid, heldHalf) : List.of(heldHalf, paid);

        assertThat(SlotRules.taken(schedule, ALL)).contains(new Rejection.SlotBooked(dayFirst));
    }

    @Test
    void twoHoldsAreListedEachWithItsOwnEnd() {
        Instant minuteLater = NOON.plusSeconds(60);
        DaySchedule schedule = on(aSpace())
                .held(NIGHT)
                .by(RIVAL)
                .at(minuteLater)
                .held(DAY)
                .by(GUEST)
                .schedule();

        assertThat(SlotRules.taken(schedule, ALL))
                .contains(new Rejection.SlotHeld(List.of(
                        new Conflict(Half.DAY, ClaimState.HELD, minuteLater.plusSeconds(600), offset(2)),
                        new Conflict(Half.NIGHT, ClaimState.HELD, HOLD_ENDS, offset(1)))));
    }

    @ParameterizedTest
    @CsvSource({"DAY, DAY", "DAY, ALL", "NIGHT, NIGHT", "NIGHT, ALL", "ALL, DAY", "ALL, NIGHT", "ALL, ALL"})
    void askingAgainLeadsBackToTheHoldThatIsThereAlready(Slot mine, Slot wanted) {
        DaySchedule schedule = on(aSpace()).held(mine).by(GUEST).schedule();

        assertThat(SlotRules.alreadyYours(schedule, wanted, GUEST)).contains(new Rejection.AlreadyYours(order(1)));
    }

    @Test
    void askingAgainLeadsBackToAPaidOrderToo() {
        DaySchedule schedule = on(aSpace()).booked(NIGHT).by(GUEST).schedule();

        assertThat(SlotRules.alreadyYours(schedule, ALL, GUEST)).contains(new Rejection.AlreadyYours(order(1)));
    }

    @Test
    void askingForTheOtherHalfOrForWhatARivalHasLeadsNowhere() {
        DaySchedule schedule =
                on(aSpace()).held(DAY).by(GUEST).held(NIGHT).by(RIVAL).schedule();

        assertThat(SlotRules.alreadyYours(schedule, NIGHT, GUEST)).isEmpty();
    }

    private static Stream<Half> halves(@Nullable String met) {
        return met == null ? Stream.empty() : Stream.of(met.split(" ")).map(Half::valueOf);
    }

    private static Half half(Slot slot) {
        return slot.halves().getFirst();
    }
}
