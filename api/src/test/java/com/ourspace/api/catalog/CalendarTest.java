package com.ourspace.api.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.rules.BookableSpace;
import com.ourspace.contracts.space.RefundPolicy;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static final LocalDate DATE = LocalDate.of(2026, 12, 1);
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final Instant SOON = NOW.plusSeconds(600);

    @Test
    void everythingIsFreeWhileNobodyTookAnything() {
        assertThat(slots(offering(Slot.values()), NOW)).containsExactly("AVAILABLE", "AVAILABLE", "AVAILABLE");
    }

    @Test
    void allIsTheWorstOfItsHalves() {
        BookableSpace space = offering(Slot.values());

        assertThat(slots(space, NOW, held(Half.DAY, SOON))).containsExactly("HELD", "AVAILABLE", "HELD");
        assertThat(slots(space, NOW, booked(Half.NIGHT))).containsExactly("AVAILABLE", "BOOKED", "BOOKED");
        assertThat(slots(space, NOW, held(Half.DAY, SOON), booked(Half.NIGHT)))
                .containsExactly("HELD", "BOOKED", "BOOKED");
        assertThat(slots(space, NOW, blocked(Half.DAY), booked(Half.NIGHT)))
                .containsExactly("BLOCKED", "BOOKED", "BLOCKED");
    }

    @Test
    void twoHeldHalvesAreHeldUntilTheLaterEnd() {
        Instant later = SOON.plusSeconds(60);
        DateAvailability date = calendar(offering(Slot.values()), NOW, held(Half.DAY, later), held(Half.NIGHT, SOON))
                .between(DATE, DATE)
                .getFirst();

        assertThat(date.slots().get(Slot.ALL)).isEqualTo(new SlotAvailability(SlotState.HELD, later));
    }

    @Test
    void overdueHoldTakesNothing() {
        assertThat(slots(offering(Slot.values()), SOON, held(Half.DAY, SOON)))
                .containsExactly("AVAILABLE", "AVAILABLE", "AVAILABLE");
        assertThat(slots(offering(Slot.values()), SOON.minusNanos(1000), held(Half.DAY, SOON)))
                .containsExactly("HELD", "AVAILABLE", "HELD");
    }

    @Test
    void aSlotWithoutAnOfferIsNotOfferedEvenIfItsHalvesAreTaken() {
        assertThat(slots(offering(Slot.ALL), NOW, booked(Half.DAY)))
                .containsExactly("NOT_OFFERED", "NOT_OFFERED", "BOOKED");
        assertThat(slots(offering(Slot.DAY), NOW)).containsExactly("AVAILABLE", "NOT_OFFERED", "NOT_OFFERED");
    }

    @Test
    void halvesPassOneAfterTheOtherInSeoul() {
        BookableSpace space = offering(Slot.values());

        assertThat(slots(space, Instant.parse("2026-11-30T23:59:59.999Z")))
                .containsExactly("AVAILABLE", "AVAILABLE", "AVAILABLE");
        assertThat(slots(space, Instant.parse("2026-12-01T00:00:00Z"))).containsExactly("PAST", "AVAILABLE", "PAST");
        assertThat(slots(space, Instant.parse("2026-12-01T06:00:00Z"), booked(Half.NIGHT)))
                .containsExactly("PAST", "PAST", "PAST");
    }

    @Test
    void aSlotWithTooLittleNoticeIsPast() {
        BookableSpace space = space(SpaceStatus.ACTIVE, 60, 180, Slot.values());

        assertThat(slots(space, Instant.parse("2026-11-30T23:00:00Z")))
                .containsExactly("AVAILABLE", "AVAILABLE", "AVAILABLE");
        assertThat(slots(space, Instant.parse("2026-11-30T23:00:00.001Z")))
                .containsExactly("PAST", "AVAILABLE", "PAST");
    }

    @Test
    void theLastDateMovesAtMidnightInSeoul() {
        BookableSpace space = space(SpaceStatus.ACTIVE, 0, 10, Slot.values());

        assertThat(slots(space, Instant.parse("2026-11-20T14:59:59Z"))).containsOnly("NOT_OFFERED");
        assertThat(slots(space, Instant.parse("2026-11-20T15:00:01Z"))).containsOnly("AVAILABLE");
    }

    @Test
    void pausedSpaceOffersNothing() {
        assertThat(slots(space(SpaceStatus.PAUSED, 0, 180, Slot.values()), NOW)).containsOnly("NOT_OFFERED");
    }

    private static List<String> slots(BookableSpace space, Instant now, TakenHalf... taken) {
        return calendar(space, now, taken).between(DATE, DATE).getFirst().slots().values().stream()
                .map(slot -> slot.state().name())
                .toList();
    }

    private static Calendar calendar(BookableSpace space, Instant now, TakenHalf... taken) {
        return new Calendar(space, List.of(taken), now);
    }

    private static TakenHalf held(Half half, Instant until) {
        return new TakenHalf(DATE, half, SlotState.HELD, until);
    }

    private static TakenHalf booked(Half half) {
        return new TakenHalf(DATE, half, SlotState.BOOKED, null);
    }

    private static TakenHalf blocked(Half half) {
        return new TakenHalf(DATE, half, SlotState.BLOCKED, null);
    }

    private static BookableSpace offering(Slot... slots) {
        return space(SpaceStatus.ACTIVE, 0, 180, slots);
    }

    private static BookableSpace space(SpaceStatus status, int minNoticeMinutes, int maxAdvanceDays, Slot... slots) {
        List<SlotOffer> offers =
                Stream.of(slots).map(slot -> new SlotOffer(slot, 10_000, true)).toList();
        return new BookableSpace(1, status, 1, 8, minNoticeMinutes, maxAdvanceDays, RefundPolicy.STANDARD, offers);
    }
}
