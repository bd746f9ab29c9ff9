package com.ourspace.booking.reservation.domain;

import static com.ourspace.booking.reservation.domain.Story.GUEST;
import static com.ourspace.booking.reservation.domain.Story.HOST;
import static com.ourspace.booking.reservation.domain.Story.NIGHT_PRICE;
import static com.ourspace.booking.reservation.domain.Story.NOON;
import static com.ourspace.booking.reservation.domain.Story.RIVAL;
import static com.ourspace.booking.reservation.domain.Story.SATURDAY;
import static com.ourspace.booking.reservation.domain.Story.STRANGER;
import static com.ourspace.booking.reservation.domain.Story.aSpace;
import static com.ourspace.booking.reservation.domain.Story.block;
import static com.ourspace.booking.reservation.domain.Story.decided;
import static com.ourspace.booking.reservation.domain.Story.entry;
import static com.ourspace.booking.reservation.domain.Story.offset;
import static com.ourspace.booking.reservation.domain.Story.on;
import static com.ourspace.booking.reservation.domain.Story.order;
import static com.ourspace.contracts.reservation.Slot.ALL;
import static com.ourspace.contracts.reservation.Slot.DAY;
import static com.ourspace.contracts.reservation.Slot.NIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.reservation.BlockEvent.SlotUnblocked;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderCommand.CancelReservation;
import com.ourspace.contracts.reservation.OrderEvent.HoldExpired;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCancelled;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCompleted;
import com.ourspace.contracts.reservation.OrderEvent.ReservationHeld;
import com.ourspace.contracts.reservation.OrderEvent.ReservationRejected;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.WaitlistEndReason;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistEnded;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistJoined;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistLeft;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistOffered;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistRefused;
import com.ourspace.contracts.reservation.WaitlistRefusal;
import com.ourspace.contracts.rules.BookableSpace;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WaitlistsTest {

    private static final Instant HOLD_ENDS = NOON.plusSeconds(600);
    private static final Instant NIGHT_STARTS = Instant.parse("2026-10-03T06:00:00Z");

    private final Story story = on(aSpace()).held(NIGHT).by(GUEST);

    @Nested
    class Joining {

        @Test
        void isForWhatIsTaken() {
            assertThat(story.waitingFor(NIGHT).by(RIVAL)).last().isInstanceOf(WaitlistJoined.class);
        }

        @Test
        void slotFree() {
            assertThat(refusal(story.waitingFor(DAY).by(RIVAL))).isEqualTo(new WaitlistRefusal.SlotFree());
        }

        @Test
        void alreadyWaiting() {
            story.waitingFor(NIGHT).by(RIVAL);
            assertThat(refusal(story.waitingFor(NIGHT).by(RIVAL)))
                    .isEqualTo(new WaitlistRefusal.AlreadyWaiting(entry(2)));
        }

        @Test
        void ownSpaceCannotBeWaitedFor() {
            assertThat(refusal(story.waitingFor(NIGHT).by(HOST)))
                    .isEqualTo(new WaitlistRefusal.NotBookable(new Rejection.OwnSpace()));
        }

        @Test
        void alreadyYoursCannotBeWaitedFor() {
            assertThat(refusal(story.waitingFor(ALL).by(GUEST)))
                    .isEqualTo(new WaitlistRefusal.NotBookable(new Rejection.AlreadyYours(order(1))));
        }
    }

    @Nested
    class AnOffer {

        @Test
        void comesWithACancellation() {
            story.waitingFor(NIGHT).by(RIVAL);

            assertThat(story.cancelling(order(1), Canceller.GUEST).by(GUEST))
                    .hasExactlyElementsOfTypes(
                            ReservationCancelled.class, WaitlistOffered.class, ReservationHeld.class);
            assertThat(story.schedule().ownerOf(Half.NIGHT))
                    .hasValueSatisfying(owner -> assertThat(owner.id()).isEqualTo(order(2)));
        }

        @Test
        void comesBeforeTheRequestThatFindsTheHoldOverdue() {
            story.waitingFor(NIGHT).by(RIVAL);

            assertThat(story.at(HOLD_ENDS).asking(NIGHT).by(GUEST))
                    .hasExactlyElementsOfTypes(
                            HoldExpired.class, WaitlistOffered.class, ReservationHeld.class, ReservationRejected.class);
        }

        @Test
        void comesWithTheEndOfABlock() {
            Story blocked = on(aSpace());
            blocked.blocking(ALL).by(HOST);
            blocked.waitingFor(ALL).by(RIVAL);

            assertThat(blocked.unblocking(block(1)).by(HOST))
                    .hasExactlyElementsOfTypes(SlotUnblocked.class, WaitlistOffered.class, ReservationHeld.class);
        }

        @Test
        void passesOverWhomItDoesNotFitAndLetsThemKeepTheirPlace() {
            Story both = on(aSpace()).held(DAY).by(GUEST);
            both.held(NIGHT).by(GUEST);
            both.waitingFor(ALL).by(STRANGER);
            both.waitingFor(NIGHT).by(RIVAL);
            both.cancelling(order(2), Canceller.OPERATOR).by(1);

            assertThat(both.schedule().waitlist()).containsOnlyKeys(entry(3));
        }

        @Test
        void lastsAnHourIfTheStayIsMoreThanADayAway() {
            story.waitingFor(NIGHT).by(RIVAL);

            assertThat(offer(story.cancelling(order(1), Canceller.GUEST).by(GUEST))
                            .holdExpiresAt())
                    .isEqualTo(NOON.plus(Duration.ofMinutes(60)));
        }

        @Test
        void lastsTenMinutesIfTheStayIsADayAwayOrLess() {
            Instant aDayBefore = NIGHT_STARTS.minus(Duration.ofHours(24));
            Story near = on(aSpace()).at(aDayBefore).held(NIGHT).by(GUEST);
            near.waitingFor(NIGHT).by(RIVAL);

            assertThat(offer(near.cancelling(order(1), Canceller.GUEST).by(GUEST))
                            .holdExpiresAt())
                    .isEqualTo(aDayBefore.plus(Duration.ofMinutes(10)));
        }

        @Test
        void isPaidAtOnceWithAutoPay() {
            story.waitingToPay(NIGHT, NIGHT_PRICE).by(RIVAL);

            assertThat(story.cancelling(order(1), Canceller.GUEST).by(GUEST))
                    .hasExactlyElementsOfTypes(
                            ReservationCancelled.class,
                            WaitlistOffered.class,
                            ReservationHeld.class,
                            ReservationCompleted.class);
        }

        @Test
        void isAHoldIfThePriceIsMoreThanTheMost() {
            story.waitingToPay(NIGHT, NIGHT_PRICE - 1).by(RIVAL);

            assertThat(story.cancelling(order(1), Canceller.GUEST).by(GUEST))
                    .last()
                    .isInstanceOf(ReservationHeld.class);
        }

        @Test
        void isAHoldIfThereAreTooFewPoints() {
            story.waitingToPay(NIGHT, null).by(RIVAL);

            assertThat(story.withPoints(NIGHT_PRICE - 1)
                            .cancelling(order(1), Canceller.GUEST)
                            .by(GUEST))
                    .last()
                    .isInstanceOf(ReservationHeld.class);
        }

        @Test
        void neverSpendsTheSamePointsTwiceInOneDecision() {
            Story blocked = on(aSpace());
            blocked.blocking(ALL).by(HOST);
            blocked.waitingToPay(DAY, null).by(RIVAL);
            blocked.waitingToPay(NIGHT, null).by(RIVAL);

            assertThat(blocked.withPoints(NIGHT_PRICE).unblocking(block(1)).by(HOST))
                    .hasExactlyElementsOfTypes(
                            SlotUnblocked.class,
                            WaitlistOffered.class,
                            ReservationHeld.class,
                            ReservationCompleted.class,
                            WaitlistOffered.class,
                            ReservationHeld.class);
        }

        @Test
        void holdLimitPassesOver() {
            story.waitingFor(NIGHT).by(RIVAL);
            story.withHoldsElsewhereUntil(HOLD_ENDS, HOLD_ENDS, HOLD_ENDS);

            assertThat(story.cancelling(order(1), Canceller.GUEST).by(GUEST))
                    .hasExactlyElementsOfTypes(ReservationCancelled.class);
            assertThat(story.schedule().waitlist()).containsOnlyKeys(entry(2));
        }
    }

    @Test
    void whoLeavesWaitsNoLonger() {
        story.waitingFor(NIGHT).by(RIVAL);

        assertThat(story.leaving(entry(2)).by(RIVAL)).hasExactlyElementsOfTypes(WaitlistLeft.class);
        assertThat(refusal(story.leaving(entry(2)).by(RIVAL))).isEqualTo(new WaitlistRefusal.NotWaiting());
    }

    @Test
    void aPlaceIsNobodyElses() {
        story.waitingFor(NIGHT).by(RIVAL);

        assertThat(refusal(story.leaving(entry(2)).by(GUEST))).isEqualTo(new WaitlistRefusal.NotWaiting());
    }

    /** What must be so to join must be so for as long as the wait lasts. */
    @Nested
    class TheWaitOfAGuestWhoWasPassedOver {

        private static final long OPERATOR = STRANGER;

        /** The night is free, though the rival waits for it, and a stranger behind. */
        @BeforeEach
        void passOver() {
            story.waitingToPay(NIGHT, null).by(RIVAL);
            story.nowWith(aSpace(SpaceStatus.PAUSED, 0))
                    .cancelling(order(1), Canceller.GUEST)
                    .by(GUEST);
            story.nowWith(aSpace());
            assertThat(story.schedule().isFree(NIGHT)).isTrue();
            assertThat(story.schedule().waitlist()).containsOnlyKeys(entry(2));
        }

        @Test
        void endsInTheDecisionThatGrantsTheGuestTheSlot() {
            assertThat(story.asking(NIGHT).by(RIVAL))
                    .hasExactlyElementsOfTypes(ReservationHeld.class, WaitlistEnded.class)
                    .last()
                    .isEqualTo(ended(entry(2), RIVAL, WaitlistEndReason.BOOKED_OTHERWISE, 4));
        }

        @Test
        void endsWithAnyOfItsHalves() {
            assertThat(story.asking(ALL).by(RIVAL)).last().isInstanceOf(WaitlistEnded.class);
            assertThat(story.schedule().waitlist()).isEmpty();
        }

        @Test
        void goesOnWhileTheGuestGetsTheOtherHalfOnly() {
            assertThat(story.asking(DAY).by(RIVAL)).hasExactlyElementsOfTypes(ReservationHeld.class);
            assertThat(story.schedule().waitlist()).containsOnlyKeys(entry(2));
        }

        @Test
        void goesOnWhileTheGuestIsRefused() {
            assertThat(story.withHoldsElsewhereUntil(HOLD_ENDS, HOLD_ENDS, HOLD_ENDS)
                            .asking(NIGHT)
                            .by(RIVAL))
                    .hasExactlyElementsOfTypes(ReservationRejected.class);
            assertThat(story.schedule().waitlist()).containsOnlyKeys(entry(2));
        }

        @Test
        void buysNothingBackWhenTheGuestCancels() {
            story.booked(NIGHT).by(RIVAL);
            story.waitingFor(NIGHT).by(STRANGER);

            List<ReservationEvent> events =
                    story.cancelling(order(4), Canceller.GUEST).by(RIVAL);

            assertThat(events)
                    .hasExactlyElementsOfTypes(
                            ReservationCancelled.class, WaitlistOffered.class, ReservationHeld.class);
            assertThat(offer(events).guestId()).isEqualTo(STRANGER);
        }

        @Test
        void buysNothingBackWhenTheHostCancels() {
            story.booked(NIGHT).by(RIVAL);

            assertThat(story.cancelling(order(4), Canceller.HOST).by(HOST))
                    .hasExactlyElementsOfTypes(ReservationCancelled.class);
        }

        @Test
        void buysNothingBackWhenTheGuestsHoldRunsOut() {
            story.held(NIGHT).by(RIVAL);

            assertThat(story.at(HOLD_ENDS).expiring(order(4))).hasExactlyElementsOfTypes(HoldExpired.class);
        }

        @Test
        void goesOnWhileTheHostBlocksTheSlotAndAnotherGuestHoldsAndPaysForIt() {
            story.blocking(NIGHT).by(HOST);
            story.nowWith(aSpace(SpaceStatus.PAUSED, 0)).unblocking(block(4)).by(HOST);
            story.nowWith(aSpace()).held(NIGHT).by(GUEST);
            story.paid(order(6), NIGHT_PRICE).by(GUEST);
            assertThat(story.schedule().waitlist()).containsOnlyKeys(entry(2));

            assertThat(offer(story.cancelling(order(6), Canceller.GUEST).by(GUEST))
                            .guestId())
                    .isEqualTo(RIVAL);
        }

        @Test
        void whichWasStoredBeforeItHadToEndEndsWithTheNextDecision() {
            story.booked(NIGHT).by(RIVAL);
            DaySchedule now = story.schedule();
            WaitlistEntry stale =
                    new WaitlistEntry(entry(2), order(2), NIGHT, RIVAL, 2, null, true, Story.DIGEST, offset(2));
            DaySchedule stored = DaySchedule.restored(
                    now.spaceDate(), now.lastSeq(), now.lastAt(), now.orders().values(), List.of(), List.of(stale));
            LogEntry entry = story.nextEntry();
            CancelReservation cancellation = new CancelReservation(
                    order(4), SATURDAY.spaceId(), SATURDAY.useDate(), Canceller.GUEST, RIVAL, null);

            assertThat(Decider.decide(stored, entry, cancellation, story.facts())
                            .events())
                    .hasExactlyElementsOfTypes(WaitlistEnded.class, ReservationCancelled.class);
        }

        @Test
        void isNotServedByTheOperatorWhoWaitsAndCancelsAnothersOrder() {
            story.held(NIGHT).by(GUEST);
            story.waitingFor(NIGHT).by(OPERATOR);
            story.leaving(entry(2)).by(RIVAL);

            assertThat(story.cancelling(order(4), Canceller.OPERATOR).by(OPERATOR))
                    .hasExactlyElementsOfTypes(ReservationCancelled.class);
            assertThat(story.schedule().waitlist()).containsOnlyKeys(entry(5));

            story.held(NIGHT).by(GUEST);
            assertThat(offer(story.cancelling(order(8), Canceller.GUEST).by(GUEST))
                            .guestId())
                    .isEqualTo(OPERATOR);
        }
    }

    @Test
    void whoGivesOneHalfUpCanBeOfferedTheOther() {
        Story both = on(aSpace()).held(DAY).by(RIVAL);
        both.held(NIGHT).by(GUEST);
        both.waitingFor(NIGHT).by(RIVAL);
        both.withHoldsElsewhereUntil(HOLD_ENDS, HOLD_ENDS);
        assertThat(both.cancelling(order(2), Canceller.GUEST).by(GUEST))
                .hasExactlyElementsOfTypes(ReservationCancelled.class);

        assertThat(both.cancelling(order(1), Canceller.GUEST).by(RIVAL))
                .hasExactlyElementsOfTypes(ReservationCancelled.class, WaitlistOffered.class, ReservationHeld.class);
    }

    @Test
    void anOfferEndsTheSameGuestsOtherWaitForAnyOfIt() {
        story.waitingFor(NIGHT).by(RIVAL);
        story.waitingFor(ALL).by(RIVAL);
        story.waitingFor(ALL).by(STRANGER);

        List<ReservationEvent> events =
                story.cancelling(order(1), Canceller.GUEST).by(GUEST);

        assertThat(events)
                .hasExactlyElementsOfTypes(
                        ReservationCancelled.class, WaitlistOffered.class, ReservationHeld.class, WaitlistEnded.class)
                .last()
                .isEqualTo(ended(entry(3), RIVAL, WaitlistEndReason.BOOKED_OTHERWISE, 5));
        assertThat(story.schedule().waitlist()).containsOnlyKeys(entry(4));
    }

    /** All this may be otherwise tomorrow. */
    @ParameterizedTest
    @MethodSource("termsUnderWhichNothingIsOffered")
    void keepsItsPlaceWhileTheSpaceIsOnOtherTerms(BookableSpace terms) {
        story.waitingFor(NIGHT).by(RIVAL);
        assertThat(story.nowWith(terms).cancelling(order(1), Canceller.GUEST).by(GUEST))
                .hasExactlyElementsOfTypes(ReservationCancelled.class);
        assertThat(story.closing()).isEmpty();

        story.nowWith(aSpace()).held(NIGHT).by(STRANGER);
        assertThat(offer(story.cancelling(order(5), Canceller.GUEST).by(STRANGER))
                        .guestId())
                .isEqualTo(RIVAL);
    }

    private static Stream<BookableSpace> termsUnderWhichNothingIsOffered() {
        BookableSpace space = aSpace();
        return Stream.of(
                aSpace(SpaceStatus.PAUSED, 0),
                aSpace(SpaceStatus.ACTIVE, 10_080 * 4),
                aSpace(SpaceStatus.ACTIVE, 0, List.of(new SlotOffer(DAY, 1, true), new SlotOffer(NIGHT, 1, false))),
                letTo(space, 2, Story.HEAD_COUNT - 1, 180),
                letTo(space, Story.HEAD_COUNT + 1, 20, 180),
                letTo(space, 2, 20, 3));
    }

    private static BookableSpace letTo(BookableSpace space, int min, int max, int daysAhead) {
        return new BookableSpace(HOST, space.status(), min, max, 0, daysAhead, space.refundPolicy(), space.offers());
    }

    @Test
    void keepsItsPlaceWhileItsGuestIsSuspended() {
        story.waitingFor(NIGHT).by(RIVAL);
        assertThat(story.suspended().cancelling(order(1), Canceller.GUEST).by(GUEST))
                .hasExactlyElementsOfTypes(ReservationCancelled.class);

        story.reinstated().held(NIGHT).by(STRANGER);
        assertThat(offer(story.cancelling(order(4), Canceller.GUEST).by(STRANGER))
                        .guestId())
                .isEqualTo(RIVAL);
    }

    @Test
    void everybodysWaitEndsWithTheSpace() {
        story.waitingFor(NIGHT).by(RIVAL);
        story.waitingFor(ALL).by(STRANGER);

        assertThat(story.nowWith(aSpace(SpaceStatus.REMOVED, 0)).closing())
                .containsExactly(
                        ended(entry(2), RIVAL, WaitlistEndReason.SPACE_REMOVED, 4),
                        ended(entry(3), STRANGER, WaitlistEndReason.SPACE_REMOVED, 4));
        assertThat(story.closing()).isEmpty();
    }

    @Test
    void nobodyWaitsForARemovedSpaceUntilItIsSaidSo() {
        Story blocked = on(aSpace());
        blocked.blocking(ALL).by(HOST);
        blocked.waitingFor(ALL).by(RIVAL);

        assertThat(blocked.nowWith(aSpace(SpaceStatus.REMOVED, 0))
                        .unblocking(block(1))
                        .by(HOST))
                .hasExactlyElementsOfTypes(WaitlistEnded.class, SlotUnblocked.class);
    }

    @Test
    void nobodyWaitsBeyondTheStart() {
        story.waitingFor(NIGHT).by(RIVAL);

        assertThat(story.at(NIGHT_STARTS).expiring(order(1)))
                .hasExactlyElementsOfTypes(WaitlistEnded.class, HoldExpired.class);
    }

    private static WaitlistEnded ended(UUID placeId, long guestId, WaitlistEndReason reason, int command) {
        return new WaitlistEnded(
                placeId, SATURDAY.spaceId(), SATURDAY.useDate(), guestId, reason, decided(command, NOON));
    }

    private static WaitlistRefusal refusal(List<ReservationEvent> events) {
        return ((WaitlistRefused) events.getLast()).refusal();
    }

    private static WaitlistOffered offer(List<ReservationEvent> events) {
        return events.stream()
                .filter(WaitlistOffered.class::isInstance)
                .map(WaitlistOffered.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
