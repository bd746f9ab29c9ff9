package com.ourspace.booking.reservation.domain;

import static com.ourspace.booking.reservation.domain.Outcomes.expired;
import static com.ourspace.booking.reservation.domain.Outcomes.held;
import static com.ourspace.booking.reservation.domain.Outcomes.rejected;
import static com.ourspace.booking.reservation.domain.Story.ALL_PRICE;
import static com.ourspace.booking.reservation.domain.Story.DAY_PRICE;
import static com.ourspace.booking.reservation.domain.Story.GUEST;
import static com.ourspace.booking.reservation.domain.Story.HOST;
import static com.ourspace.booking.reservation.domain.Story.MILLISECOND;
import static com.ourspace.booking.reservation.domain.Story.NIGHT_PRICE;
import static com.ourspace.booking.reservation.domain.Story.NOON;
import static com.ourspace.booking.reservation.domain.Story.RIVAL;
import static com.ourspace.booking.reservation.domain.Story.aSpace;
import static com.ourspace.booking.reservation.domain.Story.decided;
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
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestsTest {

    private static final Instant HOLD_ENDS = NOON.plusSeconds(600);
    private static final Instant NIGHT_STARTS = Instant.parse("2026-10-03T06:00:00Z");

    @ParameterizedTest
    @EnumSource
    void grantsAFreeSlotForTenMinutesAtThePriceAndPolicyOfNow(Slot slot) {
        assertThat(on(aSpace()).asking(slot).by(GUEST)).containsExactly(held(order(1), slot, GUEST, decided(1, NOON)));
    }

    @Test
    void grantsTheHalfThatIsLeft() {
        assertThat(on(aSpace()).held(NIGHT).by(RIVAL).asking(DAY).by(GUEST))
                .containsExactly(held(order(2), DAY, GUEST, decided(2, NOON)));
    }

    @Test
    void letsOneGuestHoldBothHalvesByTwoOrders() {
        assertThat(on(aSpace()).held(NIGHT).by(GUEST).asking(DAY).by(GUEST))
                .containsExactly(held(order(2), DAY, GUEST, decided(2, NOON)));
    }

    @Test
    void rejectsAllWhenOneHalfIsHeld() {
        assertThat(on(aSpace()).held(NIGHT).by(RIVAL).asking(ALL).by(GUEST))
                .containsExactly(refused(2, ALL, new Rejection.SlotHeld(List.of(nightHeldBy(1)))));
    }

    @Test
    void takesAnOverdueHoldOverAndSaysFirstThatItExpired() {
        assertThat(on(aSpace()).held(NIGHT).by(RIVAL).at(HOLD_ENDS).asking(ALL).by(GUEST))
                .containsExactly(
                        expired(order(1), NIGHT, RIVAL, 2, decided(2, HOLD_ENDS)),
                        held(order(2), ALL, GUEST, decided(2, HOLD_ENDS)));
    }

    @Test
    void aHoldIsNotTakenOverAMillisecondBeforeItsEnd() {
        Instant justBefore = HOLD_ENDS.minus(MILLISECOND);

        assertThat(on(aSpace())
                        .held(NIGHT)
                        .by(RIVAL)
                        .at(justBefore)
                        .asking(NIGHT)
                        .by(GUEST))
                .containsExactly(rejected(
                        order(2),
                        NIGHT,
                        GUEST,
                        new Rejection.SlotHeld(List.of(nightHeldBy(1))),
                        decided(2, justBefore)));
    }

    @Test
    void takesTwoOverdueHoldsOverInTheOrderTheyWereGranted() {
        Story story = on(aSpace()).held(NIGHT).by(RIVAL).held(DAY).by(RIVAL).at(HOLD_ENDS);

        assertThat(story.asking(ALL).by(GUEST))
                .containsExactly(
                        expired(order(1), NIGHT, RIVAL, 2, decided(3, HOLD_ENDS)),
                        expired(order(2), DAY, RIVAL, 2, decided(3, HOLD_ENDS)),
                        held(order(3), ALL, GUEST, decided(3, HOLD_ENDS)));
    }

    @Test
    void anOverdueHoldEndsEvenWhenTheRequestThatMetItIsRefused() {
        assertThat(on(aSpace()).held(NIGHT).by(RIVAL).at(HOLD_ENDS).asking(DAY).by(HOST))
                .containsExactly(
                        expired(order(1), NIGHT, RIVAL, 2, decided(2, HOLD_ENDS)),
                        rejected(order(2), DAY, HOST, new Rejection.OwnSpace(), decided(2, HOLD_ENDS)));
    }

    /** What the API has checked at the door is checked again, by the log's time. */
    @Nested
    class Rules1To11 {

        @Test
        void spaceNotFound() {
            assertThat(on(null).asking(NIGHT).by(GUEST))
                    .containsExactly(refused(1, NIGHT, new Rejection.SpaceNotFound()));
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
        void spaceNotActive(SpaceStatus status) {
            assertThat(on(aSpace(status, 0)).asking(NIGHT).by(GUEST))
                    .containsExactly(refused(1, NIGHT, new Rejection.SpaceNotActive()));
        }

        @Test
        void ownSpace() {
            assertThat(on(aSpace()).asking(NIGHT).by(HOST))
                    .containsExactly(rejected(order(1), NIGHT, HOST, new Rejection.OwnSpace(), decided(1, NOON)));
        }

        @Test
        void guestSuspended() {
            assertThat(on(aSpace()).suspended().asking(NIGHT).by(GUEST))
                    .containsExactly(refused(1, NIGHT, new Rejection.GuestSuspended()));
        }

        @Test
        void slotNotOffered() {
            List<SlotOffer> dayOnly =
                    List.of(new SlotOffer(DAY, DAY_PRICE, true), new SlotOffer(NIGHT, NIGHT_PRICE, false));

            assertThat(on(aSpace(SpaceStatus.ACTIVE, 0, dayOnly)).asking(NIGHT).by(GUEST))
                    .containsExactly(refused(1, NIGHT, new Rejection.SlotNotOffered(List.of(DAY))));
        }

        @Test
        void dateInPast() {
            Instant sunday = Instant.parse("2026-10-03T15:00:00Z");
            Rejection reason = new Rejection.DateInPast(LocalDate.of(2026, 10, 4));

            assertThat(on(aSpace()).at(sunday).asking(NIGHT).by(GUEST))
                    .containsExactly(rejected(order(1), NIGHT, GUEST, reason, decided(1, sunday)));
        }

        @Test
        void slotStarted() {
            assertThat(on(aSpace()).at(NIGHT_STARTS).asking(NIGHT).by(GUEST))
                    .containsExactly(rejected(
                            order(1), NIGHT, GUEST, new Rejection.SlotStarted(NIGHT_STARTS), decided(1, NIGHT_STARTS)));
        }

        @Test
        void grantsUntilAMillisecondBeforeTheStart() {
            Instant lastMoment = NIGHT_STARTS.minus(MILLISECOND);

            assertThat(on(aSpace()).at(lastMoment).asking(NIGHT).by(GUEST))
                    .containsExactly(held(order(1), NIGHT, GUEST, decided(1, lastMoment)));
        }

        @Test
        void tooLittleNotice() {
            Instant bookableUntil = NIGHT_STARTS.minusSeconds(3_600);
            Instant tooLate = bookableUntil.plus(MILLISECOND);
            Rejection reason = new Rejection.TooLittleNotice(bookableUntil);

            assertThat(on(aSpace(SpaceStatus.ACTIVE, 60))
                            .at(tooLate)
                            .asking(NIGHT)
                            .by(GUEST))
                    .containsExactly(rejected(order(1), NIGHT, GUEST, reason, decided(1, tooLate)));
        }

        @Test
        void dateTooFar() {
            Instant inMarch = Instant.parse("2026-03-01T03:00:00Z");
            Rejection reason = new Rejection.DateTooFar(LocalDate.of(2026, 8, 28));

            assertThat(on(aSpace()).at(inMarch).asking(NIGHT).by(GUEST))
                    .containsExactly(rejected(order(1), NIGHT, GUEST, reason, decided(1, inMarch)));
        }

        @Test
        void headCountBelowMin() {
            assertThat(on(aSpace()).forPeople(1).asking(NIGHT).by(GUEST))
                    .containsExactly(rejected(
                            order(1), NIGHT, GUEST, 1, new Rejection.HeadcountBelowMin(2, 20), decided(1, NOON)));
        }

        @Test
        void headCountAboveMax() {
            assertThat(on(aSpace()).forPeople(21).asking(NIGHT).by(GUEST))
                    .containsExactly(rejected(
                            order(1), NIGHT, GUEST, 21, new Rejection.HeadcountAboveMax(2, 20), decided(1, NOON)));
        }

        @Test
        void priceChanged() {
            assertThat(on(aSpace()).expecting(ALL_PRICE - 1).asking(ALL).by(GUEST))
                    .containsExactly(refused(1, ALL, new Rejection.PriceChanged(ALL_PRICE)));
        }
    }

    /** One request that breaks rules 11 to 16 together; relieved of one after the other, it walks down the list. */
    @Nested
    class TheFirstRuleThatFailsIsTheReason {

        private static final Instant LATER = NOON.plusSeconds(1_200);
        private static final Instant ENDS_ELSEWHERE = LATER.plusSeconds(30);

        /**
         * The guest let two holds of the night run out and booked the day as order 3; the rival booked the night.
         * Elsewhere, the guest has three holds.
         */
        private Story storyOfAllRules() {
            return on(aSpace())
                    .held(NIGHT)
                    .by(GUEST)
                    .at(HOLD_ENDS)
                    .held(NIGHT)
                    .by(GUEST)
                    .held(DAY)
                    .by(GUEST)
                    .paid(order(3), DAY_PRICE)
                    .by(GUEST)
                    .at(LATER)
                    .booked(NIGHT)
                    .by(RIVAL)
                    .withHoldsElsewhereUntil(ENDS_ELSEWHERE, ENDS_ELSEWHERE, ENDS_ELSEWHERE);
        }

        @Test
        void rule11BeatsRule12() {
            assertThat(storyOfAllRules().expecting(1).asking(ALL).by(GUEST))
                    .containsExactly(rejectedLater(7, ALL, new Rejection.PriceChanged(ALL_PRICE)));
        }

        @Test
        void rule12BeatsRule13() {
            assertThat(storyOfAllRules().asking(ALL).by(GUEST))
                    .containsExactly(rejectedLater(7, ALL, new Rejection.AlreadyYours(order(3))));
        }

        @Test
        void theHoldLimitBeatsTheCooldown() {
            assertThat(storyOfAllRules().asking(NIGHT).by(GUEST))
                    .containsExactly(rejectedLater(7, NIGHT, new Rejection.HoldLimit(3, ENDS_ELSEWHERE)));
        }

        @Test
        void theCooldownBeatsRule15() {
            assertThat(storyOfAllRules().withHoldsElsewhereUntil().asking(NIGHT).by(GUEST))
                    .containsExactly(rejectedLater(7, NIGHT, new Rejection.HoldCooldown(LATER.plusSeconds(600))));
        }

        @Test
        void rule15BeatsRule16AndBothConflictsAreListed() {
            Story story = on(aSpace()).held(DAY).by(RIVAL).booked(NIGHT).by(RIVAL);
            Rejection reason = new Rejection.SlotBooked(List.of(
                    new Conflict(Half.DAY, ClaimState.HELD, HOLD_ENDS, offset(1)),
                    new Conflict(Half.NIGHT, ClaimState.BOOKED, null, offset(2))));

            assertThat(story.asking(ALL).by(GUEST)).containsExactly(refused(4, ALL, reason));
        }

        private static ReservationEvent rejectedLater(int command, Slot slot, Rejection reason) {
            return rejected(order(command), slot, GUEST, reason, decided(command, LATER));
        }
    }

    private static Conflict nightHeldBy(int command) {
        return new Conflict(Half.NIGHT, ClaimState.HELD, HOLD_ENDS, offset(command));
    }

    private static ReservationEvent refused(int command, Slot slot, Rejection reason) {
        return rejected(order(command), slot, GUEST, reason, decided(command, NOON));
    }
}
