package com.ourspace.booking.reservation.domain;

import static com.ourspace.booking.reservation.domain.Story.GUEST;
import static com.ourspace.booking.reservation.domain.Story.MILLISECOND;
import static com.ourspace.booking.reservation.domain.Story.NIGHT_PRICE;
import static com.ourspace.booking.reservation.domain.Story.NOON;
import static com.ourspace.booking.reservation.domain.Story.RIVAL;
import static com.ourspace.booking.reservation.domain.Story.SATURDAY;
import static com.ourspace.booking.reservation.domain.Story.aSpace;
import static com.ourspace.booking.reservation.domain.Story.on;
import static com.ourspace.booking.reservation.domain.Story.order;
import static com.ourspace.contracts.reservation.Slot.DAY;
import static com.ourspace.contracts.reservation.Slot.NIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.SpaceDate;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HoldRulesTest {

    private static final Duration HOLD = Duration.ofMinutes(10);

    @Nested
    class AtMostThreeLiveHolds {

        private final Instant soon = NOON.plusSeconds(60);
        private final Instant later = NOON.plusSeconds(120);

        @Test
        void threeElsewhereAreEnoughAndTheFirstToEndMakesRoom() {
            Story story = on(aSpace()).withHoldsElsewhereUntil(later, soon, later);

            assertThat(HoldRules.limit(story.schedule(), story.facts(), GUEST, NOON))
                    .contains(new Rejection.HoldLimit(3, soon));
        }

        @Test
        void twoElsewhereLeaveRoom() {
            Story story = on(aSpace()).withHoldsElsewhereUntil(soon, later);

            assertThat(HoldRules.limit(story.schedule(), story.facts(), GUEST, NOON))
                    .isEmpty();
        }

        @Test
        void thoseHereCountToo() {
            Story story =
                    on(aSpace()).withHoldsElsewhereUntil(later, later).held(DAY).by(GUEST);

            assertThat(HoldRules.limit(story.schedule(), story.facts(), GUEST, NOON))
                    .contains(new Rejection.HoldLimit(3, later));
        }

        @Test
        void thoseOfOthersDoNot() {
            Story story =
                    on(aSpace()).withHoldsElsewhereUntil(later, later).held(DAY).by(RIVAL);

            assertThat(HoldRules.limit(story.schedule(), story.facts(), GUEST, NOON))
                    .isEmpty();
        }

        @Test
        void oneThatWasPaidIsAHoldNoMore() {
            Story story = on(aSpace())
                    .withHoldsElsewhereUntil(later, later)
                    .booked(NIGHT)
                    .by(GUEST);

            assertThat(HoldRules.limit(story.schedule(), story.facts(), GUEST, NOON))
                    .isEmpty();
        }

        /** Nobody may have swept it yet; by the log's time it is over. */
        @Test
        void oneElsewhereCountsUntilTheMillisecondBeforeItsEnd() {
            Story story = on(aSpace()).withHoldsElsewhereUntil(soon, later, later);

            assertThat(HoldRules.limit(story.schedule(), story.facts(), GUEST, soon.minus(MILLISECOND)))
                    .contains(new Rejection.HoldLimit(3, soon));
            assertThat(HoldRules.limit(story.schedule(), story.facts(), GUEST, soon))
                    .isEmpty();
        }
    }

    @Nested
    class TwoHoldsThatRanOut {

        @Test
        void startATenMinuteCooldown() {
            Instant secondEnd = NOON.plus(HOLD).plus(HOLD);
            Story story = expiredAt(on(aSpace()), NOON.plus(HOLD), secondEnd);

            assertThat(HoldRules.cooldown(story.schedule(), GUEST, secondEnd))
                    .contains(new Rejection.HoldCooldown(secondEnd.plusSeconds(600)));
        }

        @Test
        void stopCountingWhenTheCooldownIsOver() {
            Instant secondEnd = NOON.plus(HOLD).plus(HOLD);
            Instant retryAt = secondEnd.plusSeconds(600);
            Story story = expiredAt(on(aSpace()), NOON.plus(HOLD), secondEnd);

            assertThat(HoldRules.cooldown(story.schedule(), GUEST, retryAt.minus(MILLISECOND)))
                    .contains(new Rejection.HoldCooldown(retryAt));
            assertThat(HoldRules.cooldown(story.schedule(), GUEST, retryAt)).isEmpty();
        }

        @Test
        void countTogetherWhenSixtyMinutesApart() {
            Instant firstEnd = NOON.plus(HOLD);
            Instant secondEnd = firstEnd.plus(Duration.ofMinutes(60));
            Story story = expiredAt(on(aSpace()), firstEnd, secondEnd);

            assertThat(HoldRules.cooldown(story.schedule(), GUEST, secondEnd))
                    .contains(new Rejection.HoldCooldown(secondEnd.plusSeconds(600)));
        }

        @Test
        void doNotCountTogetherWhenAMillisecondMoreApart() {
            Instant firstEnd = NOON.plus(HOLD);
            Instant secondEnd = firstEnd.plus(Duration.ofMinutes(60)).plus(MILLISECOND);
            Story story = expiredAt(on(aSpace()), firstEnd, secondEnd);

            assertThat(HoldRules.cooldown(story.schedule(), GUEST, secondEnd)).isEmpty();
        }

        @Test
        void countWhenTheyRanSideBySide() {
            Story story = on(aSpace()).held(DAY).by(GUEST).held(NIGHT).by(GUEST).at(NOON.plus(HOLD));
            story.expiring(order(1));

            assertThat(HoldRules.cooldown(story.schedule(), GUEST, NOON.plus(HOLD)))
                    .contains(new Rejection.HoldCooldown(NOON.plus(HOLD).plusSeconds(600)));
        }

        @Test
        void areOneGuestsOwnAffair() {
            Story story =
                    expiredAt(on(aSpace()), NOON.plus(HOLD), NOON.plus(HOLD).plus(HOLD));

            assertThat(HoldRules.cooldown(
                            story.schedule(), RIVAL, NOON.plus(HOLD).plus(HOLD)))
                    .isEmpty();
        }

        @Test
        void areAnAffairOfOneSpaceDate() {
            DaySchedule sunday =
                    DaySchedule.empty(new SpaceDate(42, SATURDAY.useDate().plusDays(1)));

            assertThat(HoldRules.cooldown(sunday, GUEST, NOON.plus(HOLD).plus(HOLD)))
                    .isEmpty();
        }

        private static Story expiredAt(Story story, Instant firstEnd, Instant secondEnd) {
            story.at(firstEnd.minus(HOLD)).held(NIGHT).by(GUEST).at(firstEnd).expiring(order(1));
            story.at(secondEnd.minus(HOLD)).held(NIGHT).by(GUEST).at(secondEnd).expiring(order(3));
            return story;
        }
    }

    @Nested
    class NoCooldown {

        @Test
        void afterOneHoldThatRanOut() {
            Story story = on(aSpace()).held(NIGHT).by(GUEST).at(NOON.plus(HOLD));
            story.expiring(order(1));

            assertThat(HoldRules.cooldown(story.schedule(), GUEST, NOON.plus(HOLD)))
                    .isEmpty();
        }

        @Test
        void afterOneThatRanOutOneThatWasCancelledAndOneThatWasPaid() {
            Story story = on(aSpace()).held(NIGHT).by(GUEST).at(NOON.plus(HOLD));
            story.expiring(order(1));
            story.held(NIGHT).by(GUEST).cancelling(order(3), Canceller.GUEST).by(GUEST);
            story.held(NIGHT).by(GUEST).paid(order(5), NIGHT_PRICE).by(GUEST);

            assertThat(HoldRules.cooldown(story.schedule(), GUEST, NOON.plus(HOLD)))
                    .isEmpty();
        }
    }
}
