package com.ourspace.contracts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Guest 1001 asks space 42 of host 7 for the night of Saturday, 3 October 2026, which starts at 15:00 in Seoul. */
class BookingRulesTest {

    private static final long HOST = 7;
    private static final long GUEST = 1001;
    private static final LocalDate SATURDAY = LocalDate.of(2026, 10, 3);
    private static final Instant DAY_STARTS = Instant.parse("2026-10-03T00:00:00Z");
    private static final Instant NIGHT_STARTS = Instant.parse("2026-10-03T06:00:00Z");
    private static final Instant MIDNIGHT_IN_SEOUL = Instant.parse("2026-10-02T15:00:00Z");
    private static final Instant DAYS_BEFORE = Instant.parse("2026-09-30T03:00:00Z");

    @Test
    void aGoodRequestPasses() {
        assertThat(new Asking().rejection()).isEmpty();
    }

    @Test
    void rule1TheSpaceExists() {
        assertThat(new Asking().noSuchSpace().rejection()).contains(new Rejection.SpaceNotFound());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    void rule2TheSpaceIsActive(SpaceStatus status) {
        assertThat(new Asking().spaceIs(status).rejection()).contains(new Rejection.SpaceNotActive());
    }

    @Test
    void rule3TheGuestIsNotTheHost() {
        assertThat(new Asking().asHost().rejection()).contains(new Rejection.OwnSpace());
    }

    @Test
    void rule4TheGuestIsNotSuspended() {
        assertThat(new Asking().suspended().rejection()).contains(new Rejection.GuestSuspended());
    }

    @Nested
    class Rule5TheSlotIsOffered {

        @Test
        void aSlotSwitchedOffIsNotAndTheRejectionListsThoseThatAre() {
            Asking asking = new Asking()
                    .offering(
                            new SlotOffer(Slot.ALL, 80_000, true),
                            new SlotOffer(Slot.NIGHT, 50_000, false),
                            new SlotOffer(Slot.DAY, 40_000, true));

            assertThat(asking.rejection()).contains(new Rejection.SlotNotOffered(List.of(Slot.DAY, Slot.ALL)));
        }

        @Test
        void aSlotWithoutAnOfferIsNot() {
            assertThat(new Asking().offering().rejection()).contains(new Rejection.SlotNotOffered(List.of()));
        }

        @Test
        void allNeedsAnOfferOfItsOwn() {
            Asking asking = new Asking()
                    .forSlot(Slot.ALL)
                    .offering(new SlotOffer(Slot.DAY, 40_000, true), new SlotOffer(Slot.NIGHT, 50_000, true));

            assertThat(asking.rejection()).contains(new Rejection.SlotNotOffered(List.of(Slot.DAY, Slot.NIGHT)));
        }
    }

    @Nested
    class Rule6TheDateIsNotPast {

        @Test
        void yesterdayIs() {
            LocalDate sunday = SATURDAY.plusDays(1);
            Asking asking = new Asking().at(MIDNIGHT_IN_SEOUL.plusSeconds(86_400));

            assertThat(asking.rejection()).contains(new Rejection.DateInPast(sunday));
        }

        /** At this moment it is still Saturday afternoon in UTC, the zone the machine runs in. */
        @Test
        void theDayEndsAtMidnightInSeoulToTheMillisecond() {
            Instant midnight = Instant.parse("2026-10-03T15:00:00Z");

            assertThat(new Asking().at(midnight.minusMillis(1)).rejection())
                    .contains(new Rejection.SlotStarted(NIGHT_STARTS));
            assertThat(new Asking().at(midnight).rejection()).contains(new Rejection.DateInPast(SATURDAY.plusDays(1)));
        }

        @Test
        void theDayBeginsAtMidnightInSeoulThoughItIsYetFridayInUtc() {
            assertThat(new Asking().bookableAheadDays(0).at(MIDNIGHT_IN_SEOUL).rejection())
                    .isEmpty();
        }
    }

    @Nested
    class Rule7TheSlotHasNotStarted {

        @Test
        void theLastMillisecondBeforeItsStartIsInTime() {
            assertThat(new Asking().at(NIGHT_STARTS.minusMillis(1)).rejection()).isEmpty();
        }

        @Test
        void itsStartIsTooLate() {
            assertThat(new Asking().at(NIGHT_STARTS).rejection()).contains(new Rejection.SlotStarted(NIGHT_STARTS));
        }

        @Test
        void allStartsWithTheDay() {
            Asking asking = new Asking().forSlot(Slot.ALL);

            assertThat(asking.at(DAY_STARTS.minusMillis(1)).rejection()).isEmpty();
            assertThat(asking.at(DAY_STARTS).rejection()).contains(new Rejection.SlotStarted(DAY_STARTS));
        }
    }

    @Nested
    class Rule8TheHostHasNotice {

        private final Instant bookableUntil = NIGHT_STARTS.minusSeconds(90 * 60);
        private final Asking asking = new Asking().noticeMinutes(90);

        @Test
        void exactlyTheNoticeIsEnough() {
            assertThat(asking.at(bookableUntil).rejection()).isEmpty();
        }

        @Test
        void aMillisecondLessIsNot() {
            assertThat(asking.at(bookableUntil.plusMillis(1)).rejection())
                    .contains(new Rejection.TooLittleNotice(bookableUntil));
        }

        @Test
        void aWeekOfNoticeCountsAcrossDates() {
            Asking week = new Asking().noticeMinutes(10_080);

            assertThat(week.at(NIGHT_STARTS.minusSeconds(7 * 86_400)).rejection())
                    .isEmpty();
            assertThat(week.at(DAYS_BEFORE).rejection())
                    .contains(new Rejection.TooLittleNotice(NIGHT_STARTS.minusSeconds(7 * 86_400)));
        }
    }

    @Nested
    class Rule9TheDateIsNotTooFar {

        private final Asking asking = new Asking().bookableAheadDays(1);

        @Test
        void theLastDateCanBeBooked() {
            assertThat(asking.at(MIDNIGHT_IN_SEOUL.minusMillis(1)).rejection()).isEmpty();
        }

        /** On Thursday evening in UTC it is Friday in Seoul: the day counts from there. */
        @Test
        void theDayAfterItCanNotUntilMidnightInSeoul() {
            Instant friday = Instant.parse("2026-10-01T15:00:00Z");

            assertThat(asking.at(friday.minusMillis(1)).rejection())
                    .contains(new Rejection.DateTooFar(SATURDAY.minusDays(1)));
            assertThat(asking.at(friday).rejection()).isEmpty();
        }
    }

    @Nested
    class Rule10TheHeadCountFits {

        @ParameterizedTest
        @ValueSource(ints = {2, 3, 20})
        void fromTheLeastToTheMost(int headCount) {
            assertThat(new Asking().forPeople(headCount).rejection()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 0, -1, Integer.MIN_VALUE})
        void notLess(int headCount) {
            assertThat(new Asking().forPeople(headCount).rejection()).contains(new Rejection.HeadcountBelowMin(2, 20));
        }

        @ParameterizedTest
        @ValueSource(ints = {21, Integer.MAX_VALUE})
        void notMore(int headCount) {
            assertThat(new Asking().forPeople(headCount).rejection()).contains(new Rejection.HeadcountAboveMax(2, 20));
        }
    }

    @Nested
    class Rule11ThePriceIsTheOneSeen {

        @Test
        void whoSawNoneTakesAny() {
            assertThat(new Asking().expecting(null).rejection()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(longs = {49_999, 50_001, 0, 40_000})
        void anotherPriceIsRefusedWithTheRightOne(long seen) {
            assertThat(new Asking().expecting(seen).rejection()).contains(new Rejection.PriceChanged(50_000));
        }

        @Test
        void pricesBeyondTheCacheOfSmallNumbersAreComparedByValue() {
            Asking asking = new Asking().offering(new SlotOffer(Slot.NIGHT, 10_000_000, true));

            assertThat(asking.expecting(10_000_000L).rejection()).isEmpty();
        }
    }

    /**
     * The request breaks all rules that can be broken together. The test repairs one after the other, and the next rule
     * in the list fails.
     */
    @Test
    void theFirstRuleThatFailsIsTheReason() {
        Instant tooLate = Instant.parse("2026-10-04T03:00:00Z");
        Asking asking = new Asking()
                .noSuchSpace()
                .spaceIs(SpaceStatus.PAUSED)
                .asHost()
                .suspended()
                .offering()
                .at(tooLate)
                .noticeMinutes(60)
                .bookableAheadDays(-1)
                .forPeople(0)
                .expecting(1L);

        assertThat(asking.rejection()).contains(new Rejection.SpaceNotFound());
        asking.spaceExists();
        assertThat(asking.rejection()).contains(new Rejection.SpaceNotActive());
        asking.spaceIs(SpaceStatus.ACTIVE);
        assertThat(asking.rejection()).contains(new Rejection.OwnSpace());
        asking.asGuest();
        assertThat(asking.rejection()).contains(new Rejection.GuestSuspended());
        asking.reinstated();
        assertThat(asking.rejection()).contains(new Rejection.SlotNotOffered(List.of()));
        asking.offering(new SlotOffer(Slot.NIGHT, 50_000, true));
        assertThat(asking.rejection()).contains(new Rejection.DateInPast(SATURDAY.plusDays(1)));
        asking.at(NIGHT_STARTS);
        assertThat(asking.rejection()).contains(new Rejection.SlotStarted(NIGHT_STARTS));
        asking.at(NIGHT_STARTS.minusMillis(1));
        assertThat(asking.rejection()).contains(new Rejection.TooLittleNotice(NIGHT_STARTS.minusSeconds(3_600)));
        asking.noticeMinutes(0);
        assertThat(asking.rejection()).contains(new Rejection.DateTooFar(SATURDAY.minusDays(1)));
        asking.bookableAheadDays(180);
        assertThat(asking.rejection()).contains(new Rejection.HeadcountBelowMin(2, 20));
        asking.forPeople(21);
        assertThat(asking.rejection()).contains(new Rejection.HeadcountAboveMax(2, 20));
        asking.forPeople(20);
        assertThat(asking.rejection()).contains(new Rejection.PriceChanged(50_000));
        asking.expecting(50_000L);
        assertThat(asking.rejection()).isEmpty();
    }

    @Nested
    class Verdicts {

        @Test
        void areOneForEachRuleFrom2To11AndEmptyForAGoodRequest() {
            assertThat(new Asking().verdicts()).hasSize(10).containsOnly(Optional.empty());
        }

        @Test
        void nameEveryRuleThatFailsNotOnlyTheFirst() {
            Asking asking = new Asking()
                    .spaceIs(SpaceStatus.PAUSED)
                    .asHost()
                    .suspended()
                    .at(NIGHT_STARTS)
                    .noticeMinutes(60)
                    .forPeople(21)
                    .expecting(1L);

            assertThat(asking.verdicts())
                    .containsExactly(
                            Optional.of(new Rejection.SpaceNotActive()),
                            Optional.of(new Rejection.OwnSpace()),
                            Optional.of(new Rejection.GuestSuspended()),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(new Rejection.SlotStarted(NIGHT_STARTS)),
                            Optional.of(new Rejection.TooLittleNotice(Instant.parse("2026-10-03T05:00:00Z"))),
                            Optional.empty(),
                            Optional.of(new Rejection.HeadcountAboveMax(2, 20)),
                            Optional.of(new Rejection.PriceChanged(50_000)));
        }

        @Test
        void sayNothingAboutThePriceOfASlotThatIsNotOffered() {
            List<Optional<Rejection>> verdicts =
                    new Asking().offering().expecting(1L).verdicts();

            assertThat(verdicts.get(3)).contains(new Rejection.SlotNotOffered(List.of()));
            assertThat(verdicts.getLast()).isEmpty();
        }
    }

    /** A request that passes all rules, and its modifications. */
    private static final class Asking {

        private boolean spaceExists = true;
        private SpaceStatus status = SpaceStatus.ACTIVE;
        private List<SlotOffer> offers = List.of(
                new SlotOffer(Slot.DAY, 40_000, true),
                new SlotOffer(Slot.NIGHT, 50_000, true),
                new SlotOffer(Slot.ALL, 80_000, true));
        private int noticeMinutes;
        private int advanceDays = 180;
        private long guestId = GUEST;
        private boolean suspended;
        private Slot slot = Slot.NIGHT;
        private int headCount = 12;
        private @Nullable Long expectedPrice;
        private Instant now = DAYS_BEFORE;

        Optional<Rejection> rejection() {
            return BookingRules.check(spaceExists ? space() : null, suspended, request(), now);
        }

        List<Optional<Rejection>> verdicts() {
            return BookingRules.verdicts(space(), suspended, request(), now);
        }

        private BookableSpace space() {
            return new BookableSpace(HOST, status, 2, 20, noticeMinutes, advanceDays, RefundPolicy.STANDARD, offers);
        }

        private BookingRequest request() {
            return new BookingRequest(guestId, SATURDAY, slot, headCount, expectedPrice);
        }

        Asking noSuchSpace() {
            spaceExists = false;
            return this;
        }

        Asking spaceExists() {
            spaceExists = true;
            return this;
        }

        Asking spaceIs(SpaceStatus changed) {
            status = changed;
            return this;
        }

        Asking asHost() {
            guestId = HOST;
            return this;
        }

        Asking asGuest() {
            guestId = GUEST;
            return this;
        }

        Asking suspended() {
            suspended = true;
            return this;
        }

        Asking reinstated() {
            suspended = false;
            return this;
        }

        Asking offering(SlotOffer... changed) {
            offers = List.of(changed);
            return this;
        }

        Asking forSlot(Slot changed) {
            slot = changed;
            return this;
        }

        Asking at(Instant changed) {
            now = changed;
            return this;
        }

        Asking noticeMinutes(int changed) {
            noticeMinutes = changed;
            return this;
        }

        Asking bookableAheadDays(int changed) {
            advanceDays = changed;
            return this;
        }

        Asking forPeople(int changed) {
            headCount = changed;
            return this;
        }

        Asking expecting(@Nullable Long changed) {
            expectedPrice = changed;
            return this;
        }
    }
}
