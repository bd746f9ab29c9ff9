package com.ourspace.booking.reservation.domain;

import static com.ourspace.booking.reservation.domain.Outcomes.cancellationRefused;
import static com.ourspace.booking.reservation.domain.Outcomes.expired;
import static com.ourspace.booking.reservation.domain.Outcomes.held;
import static com.ourspace.booking.reservation.domain.Story.DIGEST;
import static com.ourspace.booking.reservation.domain.Story.GUEST;
import static com.ourspace.booking.reservation.domain.Story.HEAD_COUNT;
import static com.ourspace.booking.reservation.domain.Story.MILLISECOND;
import static com.ourspace.booking.reservation.domain.Story.NIGHT_PRICE;
import static com.ourspace.booking.reservation.domain.Story.NOON;
import static com.ourspace.booking.reservation.domain.Story.RIVAL;
import static com.ourspace.booking.reservation.domain.Story.SATURDAY;
import static com.ourspace.booking.reservation.domain.Story.aSpace;
import static com.ourspace.booking.reservation.domain.Story.decided;
import static com.ourspace.booking.reservation.domain.Story.on;
import static com.ourspace.booking.reservation.domain.Story.order;
import static com.ourspace.contracts.reservation.Slot.DAY;
import static com.ourspace.contracts.reservation.Slot.NIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.reservation.BlockEvent.BlockRefused;
import com.ourspace.contracts.reservation.BlockRefusal;
import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.OrderEvent.PaymentRefused;
import com.ourspace.contracts.reservation.OrderEvent.ReservationRejected;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistRefused;
import com.ourspace.contracts.reservation.WaitlistRefusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeciderTest {

    private static final Instant HOLD_ENDS = NOON.plusSeconds(600);
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void aDecisionSaysWhatWasDecidedWhereInTheLogItStoodAndWhatItWasTold() {
        Story story = on(aSpace());
        LogEntry entry = story.nextEntry();
        RequestReservation request = new RequestReservation(
                order(1), SATURDAY.spaceId(), SATURDAY.useDate(), NIGHT, GUEST, HEAD_COUNT, NIGHT_PRICE, DIGEST);

        ReservationEvent event = held(order(1), NIGHT, GUEST, decided(1, NOON));

        assertThat(Decider.decide(story.schedule(), entry, request, story.facts()))
                .isEqualTo(new Decision(
                        entry.commandId(),
                        order(1),
                        decided(1, NOON),
                        story.facts(),
                        List.of(event),
                        story.schedule().after(List.of(event)).decided(decided(1, NOON))));
    }

    @Test
    void decidingChangesNothingAndDecidesTheSameAgain() {
        Story story = on(aSpace()).held(NIGHT).by(GUEST).at(HOLD_ENDS);
        LogEntry entry = story.nextEntry();
        RequestReservation request = new RequestReservation(
                order(2), SATURDAY.spaceId(), SATURDAY.useDate(), NIGHT, RIVAL, HEAD_COUNT, null, DIGEST);

        Decision first = Decider.decide(story.schedule(), entry, request, story.facts());

        assertThat(Decider.decide(story.schedule(), entry, request, story.facts()))
                .isEqualTo(first);
    }

    @Test
    void decisionsAreNumberedWithoutGapsWhateverComesOfThem() {
        Story story = on(aSpace()).held(NIGHT).by(GUEST);
        story.asking(NIGHT).by(RIVAL);
        story.expiring(order(1));
        story.paying(order(99), 1).by(RIVAL);
        story.cancelling(order(1), Canceller.GUEST).by(GUEST);
        Decision asUndecidable = Decider.rejectUndecidable(
                story.schedule(), story.nextEntry(), internalError(CommandKind.REQUEST, order(6)));

        assertThat(asUndecidable.at()).isEqualTo(decided(6, NOON));
    }

    /** Brokers take over from each other, and their clocks differ. */
    @Test
    void decisionTimeIsNeverEarlierThanTheLast() {
        Story story = on(aSpace()).held(NIGHT).by(GUEST).at(NOON.minusSeconds(30));

        assertThat(story.asking(DAY).by(RIVAL)).containsExactly(held(order(2), DAY, RIVAL, decided(2, NOON)));
    }

    @Test
    void aHoldThatEndedStaysEndedWhenTheBrokersClockRunsBack() {
        Story story = on(aSpace()).held(NIGHT).by(GUEST).at(HOLD_ENDS);
        story.expiring(order(1));

        assertThat(story.at(NOON).asking(NIGHT).by(RIVAL))
                .containsExactly(held(order(3), NIGHT, RIVAL, decided(3, HOLD_ENDS)));
    }

    @Test
    void expireHoldEndsAHoldFromItsEndOn() {
        assertThat(on(aSpace()).held(NIGHT).by(GUEST).at(HOLD_ENDS).expiring(order(1)))
                .containsExactly(expired(order(1), NIGHT, GUEST, 2, decided(2, HOLD_ENDS)));
    }

    @Test
    void expireHoldFindsNothingToDoAMillisecondTooEarly() {
        Story story = on(aSpace()).held(NIGHT).by(GUEST).at(HOLD_ENDS.minus(MILLISECOND));

        assertThat(story.expiring(order(1))).isEmpty();
    }

    @Test
    void expireHoldFindsNothingToDoTwice() {
        Story story = on(aSpace()).held(NIGHT).by(GUEST).at(HOLD_ENDS);
        story.expiring(order(1));

        assertThat(story.expiring(order(1))).isEmpty();
    }

    @Test
    void expireHoldOfAnUnknownOrderFindsNothingToDo() {
        assertThat(on(aSpace()).expiring(order(99))).isEmpty();
    }

    @Test
    void aRequestThatCannotBeReadIsAnsweredWithTheWayToIt() {
        Story story = on(aSpace()).held(NIGHT).by(GUEST);
        LogEntry entry = story.nextEntry();

        assertThat(Decider.rejectUndecidable(story.schedule(), entry, internalError(CommandKind.REQUEST, order(2))))
                .isEqualTo(internalError(story, entry, decided(2, NOON)));
    }

    @Test
    void aPaymentThatCannotBeReadLeavesTheHoldAsItIsAndIsRefused() {
        Story story = on(aSpace()).held(NIGHT).by(GUEST);

        assertThat(Decider.rejectUndecidable(
                                story.schedule(), story.nextEntry(), internalError(CommandKind.PAYMENT, order(1)))
                        .events())
                .containsExactly(new PaymentRefused(
                        order(1),
                        SATURDAY.spaceId(),
                        SATURDAY.useDate(),
                        null,
                        null,
                        new PaymentRefusal.InternalError(TRACE),
                        2,
                        decided(2, NOON)));
    }

    @Test
    void aCancellationThatCannotBeReadComesBehindTheEndOfAnOverdueHold() {
        Story story = on(aSpace()).held(NIGHT).by(GUEST).at(HOLD_ENDS);
        Decided decided = decided(2, HOLD_ENDS);

        assertThat(Decider.rejectUndecidable(
                                story.schedule(), story.nextEntry(), internalError(CommandKind.CANCELLATION, order(1)))
                        .events())
                .containsExactly(
                        expired(order(1), NIGHT, GUEST, 2, decided),
                        cancellationRefused(order(1), null, new CancellationRefusal.InternalError(TRACE), 3, decided));
    }

    @Test
    void whatCannotBeReadAboutAnUnknownOrderTouchesNone() {
        Story story = on(aSpace()).held(NIGHT).by(GUEST);
        Decided decided = decided(2, NOON);

        assertThat(Decider.rejectUndecidable(
                                story.schedule(), story.nextEntry(), internalError(CommandKind.CANCELLATION, order(9)))
                        .events())
                .containsExactly(
                        cancellationRefused(order(9), null, new CancellationRefusal.InternalError(TRACE), 0, decided));
    }

    @ParameterizedTest
    @EnumSource(names = {"BLOCK", "UNBLOCK"})
    void aHostIsToldOfABlockThatCannotBeRead(CommandKind commandKind) {
        Story story = on(aSpace());

        assertThat(Decider.rejectUndecidable(story.schedule(), story.nextEntry(), internalError(commandKind, order(1)))
                        .events())
                .containsExactly(new BlockRefused(
                        order(1),
                        SATURDAY.spaceId(),
                        SATURDAY.useDate(),
                        null,
                        new BlockRefusal.InternalError(TRACE),
                        decided(1, NOON)));
    }

    @ParameterizedTest
    @EnumSource(names = {"JOIN", "LEAVE"})
    void aGuestIsToldOfAWishToWaitThatCannotBeRead(CommandKind commandKind) {
        Story story = on(aSpace());

        assertThat(Decider.rejectUndecidable(story.schedule(), story.nextEntry(), internalError(commandKind, order(1)))
                        .events())
                .containsExactly(new WaitlistRefused(
                        order(1),
                        SATURDAY.spaceId(),
                        SATURDAY.useDate(),
                        null,
                        new WaitlistRefusal.InternalError(TRACE),
                        decided(1, NOON)));
    }

    @Test
    void nobodyWaitsForTheEndOfAHold() {
        Story story = on(aSpace()).held(NIGHT).by(GUEST);
        LogEntry entry = story.nextEntry();

        assertThat(Decider.rejectUndecidable(story.schedule(), entry, internalError(CommandKind.EXPIRY, order(1))))
                .isEqualTo(new Decision(
                        entry.commandId(),
                        order(1),
                        decided(2, NOON),
                        Facts.NONE,
                        List.of(),
                        story.schedule().decided(decided(2, NOON))));
    }

    private static InternalErrorOutcome internalError(CommandKind commandKind, UUID subject) {
        return new InternalErrorOutcome(commandKind, subject, TRACE);
    }

    private static Decision internalError(Story story, LogEntry entry, Decided decided) {
        ReservationRejected rejected = new ReservationRejected(
                order(2),
                SATURDAY.spaceId(),
                SATURDAY.useDate(),
                null,
                null,
                null,
                new Rejection.InternalError(TRACE),
                null,
                1,
                decided);
        return new Decision(
                entry.commandId(),
                order(2),
                decided,
                Facts.NONE,
                List.of(rejected),
                story.schedule().decided(decided));
    }
}
