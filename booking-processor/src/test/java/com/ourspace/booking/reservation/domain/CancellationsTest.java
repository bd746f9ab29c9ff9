package com.ourspace.booking.reservation.domain;

import static com.ourspace.booking.reservation.domain.Outcomes.cancellationRefused;
import static com.ourspace.booking.reservation.domain.Outcomes.cancelled;
import static com.ourspace.booking.reservation.domain.Outcomes.expired;
import static com.ourspace.booking.reservation.domain.Outcomes.held;
import static com.ourspace.booking.reservation.domain.Story.GUEST;
import static com.ourspace.booking.reservation.domain.Story.HOST;
import static com.ourspace.booking.reservation.domain.Story.MILLISECOND;
import static com.ourspace.booking.reservation.domain.Story.NIGHT_PRICE;
import static com.ourspace.booking.reservation.domain.Story.NOON;
import static com.ourspace.booking.reservation.domain.Story.RIVAL;
import static com.ourspace.booking.reservation.domain.Story.aSpace;
import static com.ourspace.booking.reservation.domain.Story.decided;
import static com.ourspace.booking.reservation.domain.Story.on;
import static com.ourspace.booking.reservation.domain.Story.order;
import static com.ourspace.contracts.reservation.Slot.ALL;
import static com.ourspace.contracts.reservation.Slot.DAY;
import static com.ourspace.contracts.reservation.Slot.NIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.RefundQuote;
import com.ourspace.contracts.reservation.RefundRule;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.Slot;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CancellationsTest {

    private static final long OPERATOR = 1;
    private static final Instant DEADLINE = NOON.plusSeconds(600);
    private static final Instant DAY_STARTS = Instant.parse("2026-10-03T00:00:00Z");
    private static final Instant NIGHT_STARTS = Instant.parse("2026-10-03T06:00:00Z");
    private static final Instant NIGHT_ENDS = Instant.parse("2026-10-03T13:00:00Z");

    @ParameterizedTest
    @CsvSource({"GUEST, 1001", "HOST, 7", "OPERATOR, 1"})
    void guestHostAndOperatorCancelAHold(Canceller by, long actorId) {
        assertThat(on(aSpace()).held(NIGHT).by(GUEST).cancelling(order(1), by).by(actorId))
                .containsExactly(cancelled(order(1), NIGHT, GUEST, by, OrderStatus.WAITING, null, 2, decided(2, NOON)));
    }

    @ParameterizedTest
    @CsvSource({"GUEST, 1001, 0", "HOST, 7, 50000", "OPERATOR, 1, 50000"})
    void guestHostAndOperatorCancelAPaidStayBeforeItStarts(Canceller by, long actorId, long refund) {
        Instant lastMoment = NIGHT_STARTS.minus(MILLISECOND);
        Story story = on(aSpace()).booked(NIGHT).by(GUEST).at(lastMoment);

        assertThat(story.cancelling(order(1), by).by(actorId))
                .containsExactly(cancelled(
                        order(1), NIGHT, GUEST, by, OrderStatus.COMPLETED, refund, 3, decided(3, lastMoment)));
    }

    @Test
    void fromItsStartOnTheGuestCannotCancelAPaidStay() {
        assertThat(on(aSpace())
                        .booked(NIGHT)
                        .by(GUEST)
                        .at(NIGHT_STARTS)
                        .cancelling(order(1), Canceller.GUEST)
                        .by(GUEST))
                .containsExactly(cancellationRefused(
                        order(1),
                        Canceller.GUEST,
                        new CancellationRefusal.StayStarted(NIGHT_STARTS),
                        3,
                        decided(3, NIGHT_STARTS)));
    }

    @Test
    void allStartsWithTheDay() {
        assertThat(on(aSpace())
                        .booked(ALL)
                        .by(GUEST)
                        .at(DAY_STARTS)
                        .cancelling(order(1), Canceller.GUEST)
                        .by(GUEST))
                .containsExactly(cancellationRefused(
                        order(1),
                        Canceller.GUEST,
                        new CancellationRefusal.StayStarted(DAY_STARTS),
                        3,
                        decided(3, DAY_STARTS)));
    }

    @ParameterizedTest
    @CsvSource({"HOST, 7", "OPERATOR, 1"})
    void hostAndOperatorCancelAPaidStayUntilItEnds(Canceller by, long actorId) {
        Instant lastMoment = NIGHT_ENDS.minus(MILLISECOND);
        Story story = on(aSpace()).booked(NIGHT).by(GUEST).at(lastMoment);

        assertThat(story.cancelling(order(1), by).by(actorId))
                .containsExactly(cancelled(
                        order(1), NIGHT, GUEST, by, OrderStatus.COMPLETED, NIGHT_PRICE, 3, decided(3, lastMoment)));
    }

    @ParameterizedTest
    @CsvSource({"HOST, 7", "OPERATOR, 1"})
    void onceItEndedNobodyCancelsAPaidStay(Canceller by, long actorId) {
        Story story = on(aSpace()).booked(NIGHT).by(GUEST).at(NIGHT_ENDS);

        assertThat(story.cancelling(order(1), by).by(actorId))
                .containsExactly(cancellationRefused(
                        order(1), by, new CancellationRefusal.StayStarted(NIGHT_ENDS), 3, decided(3, NIGHT_ENDS)));
    }

    @Test
    void aPaidStayGivesBackWhatTheDaysThatAreLeftAreWorth() {
        Instant sixDaysBefore = NIGHT_STARTS.minus(Duration.ofDays(6));

        assertThat(on(aSpace())
                        .booked(NIGHT)
                        .by(GUEST)
                        .at(sixDaysBefore)
                        .cancelling(order(1), Canceller.GUEST)
                        .by(GUEST))
                .containsExactly(cancelled(
                        order(1),
                        NIGHT,
                        GUEST,
                        Canceller.GUEST,
                        OrderStatus.COMPLETED,
                        NIGHT_PRICE / 2,
                        3,
                        decided(3, sixDaysBefore)));
    }

    @Test
    void refundChangedTellsTheRefundAsItIsNow() {
        Instant sixDaysBefore = NIGHT_STARTS.minus(Duration.ofDays(6));
        RefundQuote now =
                new RefundQuote(NIGHT_PRICE / 2, 50, RefundRule.DAYS_LEFT, Instant.parse("2026-10-02T15:00:00Z"));

        assertThat(on(aSpace())
                        .booked(NIGHT)
                        .by(GUEST)
                        .at(sixDaysBefore)
                        .cancelling(order(1), Canceller.GUEST, NIGHT_PRICE)
                        .by(GUEST))
                .containsExactly(cancellationRefused(
                        order(1),
                        Canceller.GUEST,
                        new CancellationRefusal.RefundChanged(now),
                        3,
                        decided(3, sixDaysBefore)));
    }

    @Test
    void refundChangedIfSomethingIsExpectedForAHold() {
        assertThat(on(aSpace())
                        .held(NIGHT)
                        .by(GUEST)
                        .cancelling(order(1), Canceller.GUEST, 1L)
                        .by(GUEST))
                .containsExactly(cancellationRefused(
                        order(1),
                        Canceller.GUEST,
                        new CancellationRefusal.RefundChanged(RefundQuote.nothingPaid(DEADLINE)),
                        2,
                        decided(2, NOON)));
    }

    @Test
    void theRefundExpectedIsGiven() {
        assertThat(on(aSpace())
                        .booked(NIGHT)
                        .by(GUEST)
                        .cancelling(order(1), Canceller.GUEST, NIGHT_PRICE)
                        .by(GUEST))
                .containsExactly(cancelled(
                        order(1),
                        NIGHT,
                        GUEST,
                        Canceller.GUEST,
                        OrderStatus.COMPLETED,
                        NIGHT_PRICE,
                        3,
                        decided(3, NOON)));
    }

    @ParameterizedTest
    @EnumSource
    void cancellingAHoldFreesItsHalvesAtOnce(Slot slot) {
        Story story = on(aSpace()).held(slot).by(GUEST);
        story.cancelling(order(1), Canceller.GUEST).by(GUEST);

        assertThat(story.asking(slot).by(RIVAL)).containsExactly(held(order(3), slot, RIVAL, decided(3, NOON)));
    }

    @ParameterizedTest
    @EnumSource
    void cancellingAPaidStayFreesItsHalvesAtOnce(Slot slot) {
        Story story = on(aSpace()).booked(slot).by(GUEST);
        story.cancelling(order(1), Canceller.HOST).by(HOST);

        assertThat(story.asking(slot).by(RIVAL)).containsExactly(held(order(4), slot, RIVAL, decided(4, NOON)));
    }

    @Test
    void whoCancelledAHoldMayAskAgainWithoutACooldown() {
        Story story = on(aSpace());
        for (int command = 1; command <= 6; command += 2) {
            story.held(NIGHT).by(GUEST);
            story.cancelling(order(command), Canceller.GUEST).by(GUEST);
        }

        assertThat(story.asking(NIGHT).by(GUEST)).containsExactly(held(order(7), NIGHT, GUEST, decided(7, NOON)));
    }

    @Test
    void anOverdueHoldExpiresAndIsNotCancellable() {
        assertThat(on(aSpace())
                        .held(NIGHT)
                        .by(GUEST)
                        .at(DEADLINE)
                        .cancelling(order(1), Canceller.GUEST)
                        .by(GUEST))
                .containsExactly(
                        expired(order(1), NIGHT, GUEST, 2, decided(2, DEADLINE)),
                        cancellationRefused(
                                order(1),
                                Canceller.GUEST,
                                new CancellationRefusal.NotCancellable(OrderStatus.EXPIRED),
                                2,
                                decided(2, DEADLINE)));
    }

    @Test
    void aCancelledOrderIsNotCancellable() {
        Story story = on(aSpace()).held(NIGHT).by(GUEST);
        story.cancelling(order(1), Canceller.GUEST).by(GUEST);

        assertThat(story.cancelling(order(1), Canceller.OPERATOR).by(OPERATOR))
                .containsExactly(cancellationRefused(
                        order(1),
                        Canceller.OPERATOR,
                        new CancellationRefusal.NotCancellable(OrderStatus.CANCELLED),
                        2,
                        decided(3, NOON)));
    }

    /** Strangers learn nothing, not even that the order exists. */
    @ParameterizedTest
    @CsvSource({"GUEST, 1002", "GUEST, 7", "HOST, 1002", "HOST, 1001"})
    void whoIsNotEntitledChangesNothing(Canceller by, long actorId) {
        Story story = on(aSpace()).held(DAY).by(GUEST);

        assertThat(story.cancelling(order(1), by).by(actorId)).containsExactly(noSuchOrder(1, by, 2));
        assertThat(story.schedule().find(order(1)))
                .hasValueSatisfying(order -> assertThat(order.version()).isEqualTo(1));
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownOrderIsNotCancellable(Canceller by) {
        assertThat(on(aSpace()).cancelling(order(99), by).by(HOST)).containsExactly(noSuchOrder(99, by, 1));
    }

    @Test
    void nobodyIsTheHostOfASpaceThatIsNotKnown() {
        assertThat(on(null).cancelling(order(1), Canceller.HOST).by(HOST))
                .containsExactly(noSuchOrder(1, Canceller.HOST, 1));
    }

    private static ReservationEvent noSuchOrder(int order, Canceller by, int command) {
        return cancellationRefused(order(order), by, CancellationRefusal.NO_SUCH_ORDER, 0, decided(command, NOON));
    }
}
