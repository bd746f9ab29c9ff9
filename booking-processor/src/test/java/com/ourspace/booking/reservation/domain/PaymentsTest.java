package com.ourspace.booking.reservation.domain;

import static com.ourspace.booking.reservation.domain.Outcomes.completed;
import static com.ourspace.booking.reservation.domain.Outcomes.expired;
import static com.ourspace.booking.reservation.domain.Outcomes.paymentRefused;
import static com.ourspace.booking.reservation.domain.Story.GUEST;
import static com.ourspace.booking.reservation.domain.Story.MILLISECOND;
import static com.ourspace.booking.reservation.domain.Story.NIGHT_PRICE;
import static com.ourspace.booking.reservation.domain.Story.NOON;
import static com.ourspace.booking.reservation.domain.Story.RIVAL;
import static com.ourspace.booking.reservation.domain.Story.aSpace;
import static com.ourspace.booking.reservation.domain.Story.decided;
import static com.ourspace.booking.reservation.domain.Story.on;
import static com.ourspace.booking.reservation.domain.Story.order;
import static com.ourspace.contracts.reservation.Slot.NIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.ReservationEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentsTest {

    private static final Instant DEADLINE = NOON.plusSeconds(600);

    private final Story story = on(aSpace()).held(NIGHT).by(GUEST);

    @Test
    void thePriceCompletesAHold() {
        assertThat(story.paying(order(1), NIGHT_PRICE).by(GUEST))
                .containsExactly(completed(order(1), NIGHT, GUEST, 2, decided(2, NOON)));
    }

    @Test
    void oneMillisecondBeforeTheDeadlineIsInTimeEvenWhenExpireHoldLiesBehindIt() {
        Instant lastMoment = DEADLINE.minus(MILLISECOND);

        assertThat(story.at(lastMoment).paying(order(1), NIGHT_PRICE).by(GUEST))
                .containsExactly(completed(order(1), NIGHT, GUEST, 2, decided(2, lastMoment)));
        assertThat(story.at(DEADLINE).expiring(order(1))).isEmpty();
        assertThat(story.schedule().find(order(1)))
                .hasValueSatisfying(order -> assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED));
    }

    @Test
    void atTheDeadlineTheHoldIsOverAndNothingIsTaken() {
        assertThat(story.at(DEADLINE).paying(order(1), NIGHT_PRICE).by(GUEST))
                .containsExactly(
                        expired(order(1), NIGHT, GUEST, 2, decided(2, DEADLINE)),
                        paymentRefused(
                                order(1),
                                GUEST,
                                NIGHT_PRICE,
                                new PaymentRefusal.HoldExpired(DEADLINE),
                                3,
                                decided(2, DEADLINE)));
    }

    @Test
    void behindExpireHoldTheHoldIsOver() {
        story.at(DEADLINE).expiring(order(1));

        assertThat(story.paying(order(1), NIGHT_PRICE).by(GUEST))
                .containsExactly(paymentRefused(
                        order(1),
                        GUEST,
                        NIGHT_PRICE,
                        new PaymentRefusal.HoldExpired(DEADLINE),
                        3,
                        decided(3, DEADLINE)));
    }

    @ParameterizedTest
    @ValueSource(longs = {NIGHT_PRICE - 1, NIGHT_PRICE + 1, 0, -NIGHT_PRICE})
    void anotherAmountIsRefusedWithThePrice(long amount) {
        assertThat(story.paying(order(1), amount).by(GUEST))
                .containsExactly(paymentRefused(
                        order(1), GUEST, amount, new PaymentRefusal.PriceMismatch(NIGHT_PRICE), 2, decided(2, NOON)));
    }

    @Test
    void insufficientPointsSayWhatIsMissingAndTakeNothing() {
        assertThat(story.withPoints(NIGHT_PRICE - 1)
                        .paying(order(1), NIGHT_PRICE)
                        .by(GUEST))
                .containsExactly(paymentRefused(
                        order(1),
                        GUEST,
                        NIGHT_PRICE,
                        new PaymentRefusal.InsufficientPoints(NIGHT_PRICE - 1, NIGHT_PRICE, 1),
                        2,
                        decided(2, NOON)));
    }

    @Test
    void thePriceToThePointIsEnough() {
        assertThat(story.withPoints(NIGHT_PRICE).paying(order(1), NIGHT_PRICE).by(GUEST))
                .containsExactly(completed(order(1), NIGHT, GUEST, 2, decided(2, NOON)));
    }

    @Test
    void aRefusedPaymentDoesNotMoveTheDeadline() {
        story.at(DEADLINE.minus(MILLISECOND)).paying(order(1), 1).by(GUEST);

        assertThat(story.at(DEADLINE).expiring(order(1)))
                .containsExactly(expired(order(1), NIGHT, GUEST, 3, decided(3, DEADLINE)));
    }

    @Test
    void aRefusedPaymentKeepsTheTimeThatIsLeft() {
        Instant lastMoment = DEADLINE.minus(MILLISECOND);
        story.paying(order(1), 1).by(GUEST);

        assertThat(story.at(lastMoment).paying(order(1), NIGHT_PRICE).by(GUEST))
                .containsExactly(completed(order(1), NIGHT, GUEST, 3, decided(3, lastMoment)));
    }

    @Test
    void aPaidOrderIsNotPayable() {
        story.paid(order(1), NIGHT_PRICE).by(GUEST);

        assertThat(story.paying(order(1), NIGHT_PRICE).by(GUEST))
                .containsExactly(notPayable(OrderStatus.COMPLETED, GUEST, 2));
    }

    @Test
    void aCancelledOrderIsNotPayable() {
        story.cancelling(order(1), Canceller.GUEST).by(GUEST);

        assertThat(story.paying(order(1), NIGHT_PRICE).by(GUEST))
                .containsExactly(notPayable(OrderStatus.CANCELLED, GUEST, 2));
    }

    /** A stranger learns nothing, not even that the order exists. */
    @Test
    void anotherGuestsOrderIsNotPayableAndStaysAsItIs() {
        story.paying(order(1), 1).by(RIVAL);

        assertThat(story.paying(order(1), NIGHT_PRICE).by(RIVAL))
                .containsExactly(notPayable(OrderStatus.PENDING, RIVAL, 0));
        assertThat(story.schedule().find(order(1)))
                .hasValueSatisfying(order -> assertThat(order.version()).isEqualTo(1));
    }

    @Test
    void anUnknownOrderIsNotPayable() {
        assertThat(story.paying(order(99), NIGHT_PRICE).by(GUEST))
                .containsExactly(paymentRefused(
                        order(99), GUEST, NIGHT_PRICE, PaymentRefusal.NO_SUCH_ORDER, 0, decided(2, NOON)));
    }

    private static ReservationEvent notPayable(OrderStatus status, long guestId, int version) {
        return paymentRefused(
                order(1), guestId, NIGHT_PRICE, new PaymentRefusal.NotPayable(status), version, decided(3, NOON));
    }
}
