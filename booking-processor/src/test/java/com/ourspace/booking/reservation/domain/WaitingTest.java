package com.ourspace.booking.reservation.domain;

import static com.ourspace.booking.reservation.domain.Story.GUEST;
import static com.ourspace.booking.reservation.domain.Story.HOST;
import static com.ourspace.booking.reservation.domain.Story.NIGHT_PRICE;
import static com.ourspace.booking.reservation.domain.Story.NOON;
import static com.ourspace.booking.reservation.domain.Story.RIVAL;
import static com.ourspace.booking.reservation.domain.Story.STRANGER;
import static com.ourspace.booking.reservation.domain.Story.aSpace;
import static com.ourspace.booking.reservation.domain.Story.block;
import static com.ourspace.booking.reservation.domain.Story.on;
import static com.ourspace.booking.reservation.domain.Story.order;
import static com.ourspace.booking.reservation.domain.Story.place;
import static com.ourspace.contracts.reservation.Slot.ALL;
import static com.ourspace.contracts.reservation.Slot.DAY;
import static com.ourspace.contracts.reservation.Slot.NIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.HoldExpired;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.ReservationCancelled;
import com.ourspace.contracts.reservation.ReservationCompleted;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.ReservationHeld;
import com.ourspace.contracts.reservation.ReservationRejected;
import com.ourspace.contracts.reservation.SlotUnblocked;
import com.ourspace.contracts.reservation.WaitlistEnded;
import com.ourspace.contracts.reservation.WaitlistJoined;
import com.ourspace.contracts.reservation.WaitlistLeft;
import com.ourspace.contracts.reservation.WaitlistOffered;
import com.ourspace.contracts.reservation.WaitlistRefusal;
import com.ourspace.contracts.reservation.WaitlistRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WaitingTest {

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
                    .isEqualTo(new WaitlistRefusal.AlreadyWaiting(place(2)));
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
            Story both = on(aSpace()).held(DAY).by(STRANGER);
            both.held(NIGHT).by(GUEST);
            both.waitingFor(ALL).by(RIVAL);
            both.waitingFor(NIGHT).by(RIVAL);
            both.cancelling(order(2), Canceller.OPERATOR).by(1);

            assertThat(both.schedule().waitlist()).containsOnlyKeys(place(3));
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
            assertThat(story.schedule().waitlist()).containsOnlyKeys(place(2));
        }
    }

    @Test
    void whoLeavesWaitsNoLonger() {
        story.waitingFor(NIGHT).by(RIVAL);

        assertThat(story.leaving(place(2)).by(RIVAL)).hasExactlyElementsOfTypes(WaitlistLeft.class);
        assertThat(refusal(story.leaving(place(2)).by(RIVAL))).isEqualTo(new WaitlistRefusal.NotWaiting());
    }

    @Test
    void aPlaceIsNobodyElses() {
        story.waitingFor(NIGHT).by(RIVAL);

        assertThat(refusal(story.leaving(place(2)).by(GUEST))).isEqualTo(new WaitlistRefusal.NotWaiting());
    }

    @Test
    void nobodyWaitsBeyondTheStart() {
        story.waitingFor(NIGHT).by(RIVAL);

        assertThat(story.at(NIGHT_STARTS).expiring(order(1)))
                .hasExactlyElementsOfTypes(WaitlistEnded.class, HoldExpired.class);
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
