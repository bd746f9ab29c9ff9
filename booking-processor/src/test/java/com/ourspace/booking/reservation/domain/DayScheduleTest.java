package com.ourspace.booking.reservation.domain;

import static com.ourspace.booking.reservation.domain.Story.GUEST;
import static com.ourspace.booking.reservation.domain.Story.NIGHT_PRICE;
import static com.ourspace.booking.reservation.domain.Story.NOON;
import static com.ourspace.booking.reservation.domain.Story.RIVAL;
import static com.ourspace.booking.reservation.domain.Story.SATURDAY;
import static com.ourspace.booking.reservation.domain.Story.aSpace;
import static com.ourspace.booking.reservation.domain.Story.offset;
import static com.ourspace.booking.reservation.domain.Story.on;
import static com.ourspace.booking.reservation.domain.Story.order;
import static com.ourspace.contracts.reservation.Slot.ALL;
import static com.ourspace.contracts.reservation.Slot.DAY;
import static com.ourspace.contracts.reservation.Slot.NIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.space.RefundPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DayScheduleTest {

    private static final Instant HOLD_ENDS = NOON.plusSeconds(600);
    private static final Order.Terms TERMS =
            new Order.Terms(order(1), NIGHT, GUEST, NIGHT_PRICE, RefundPolicy.FLEXIBLE, HOLD_ENDS, offset(1));
    private static final Order HELD_NIGHT = new Order.Waiting(TERMS, 1);

    @Test
    void isEmptyAtFirst() {
        assertThat(DaySchedule.empty(SATURDAY)).isEqualTo(DaySchedule.restored(SATURDAY, 0, Instant.EPOCH, List.of()));
    }

    @Test
    void aGrantedOrderIsThereWithAllItWasGrantedWith() {
        assertThat(on(aSpace()).held(NIGHT).by(GUEST).schedule())
                .isEqualTo(DaySchedule.restored(SATURDAY, 1, NOON, List.of(HELD_NIGHT)));
    }

    @Test
    void aRejectedRequestLeavesNothingButItsNumber() {
        Story story = on(aSpace()).held(NIGHT).by(GUEST);
        story.asking(ALL).by(RIVAL);

        assertThat(story.schedule()).isEqualTo(DaySchedule.restored(SATURDAY, 2, NOON, List.of(HELD_NIGHT)));
    }

    @Test
    void aPaidOrderIsCompletedAndKeepsTheRest() {
        assertThat(on(aSpace()).booked(NIGHT).by(GUEST).schedule())
                .isEqualTo(restoredWith(2, NOON, new Order.Completed(TERMS, NOON, 2)));
    }

    @Test
    void aRefusedPaymentCountsAsSomethingThatHappened() {
        Story story = on(aSpace()).held(NIGHT).by(GUEST);
        story.paying(order(1), 1).by(GUEST);

        assertThat(story.schedule()).isEqualTo(restoredWith(2, NOON, new Order.Waiting(TERMS, 2)));
    }

    @Test
    void anExpiredHoldIsRememberedAndOwnsNothing() {
        Story story = on(aSpace()).held(NIGHT).by(GUEST).at(HOLD_ENDS);
        story.expiring(order(1));

        assertThat(story.schedule()).isEqualTo(restoredWith(2, HOLD_ENDS, new Order.Expired(TERMS, 2)));
        assertThat(story.schedule().ownerOf(Half.NIGHT)).isEmpty();
    }

    @Test
    void aCancelledOrderIsRememberedAndOwnsNothing() {
        Story story = on(aSpace()).held(NIGHT).by(GUEST);
        story.cancelling(order(1), Canceller.GUEST).by(GUEST);

        assertThat(story.schedule()).isEqualTo(restoredWith(2, NOON, new Order.Cancelled(TERMS, 2)));
        assertThat(story.schedule().ownerOf(Half.NIGHT)).isEmpty();
    }

    @Test
    void anOrderOwnsItsHalvesAndNoOther() {
        DaySchedule schedule = on(aSpace()).held(NIGHT).by(GUEST).schedule();

        assertThat(schedule.ownerOf(Half.NIGHT)).contains(HELD_NIGHT);
        assertThat(schedule.ownerOf(Half.DAY)).isEmpty();
    }

    @Test
    void allOwnsBothHalves() {
        DaySchedule schedule = on(aSpace()).booked(ALL).by(GUEST).schedule();

        assertThat(schedule.ownerOf(Half.DAY).map(Order::id)).contains(order(1));
        assertThat(schedule.ownerOf(Half.NIGHT).map(Order::id)).contains(order(1));
    }

    @Test
    void eachHalfMayHaveAnOwnerOfItsOwn() {
        DaySchedule schedule =
                on(aSpace()).held(NIGHT).by(GUEST).held(DAY).by(RIVAL).schedule();

        assertThat(schedule.ownerOf(Half.NIGHT).map(Order::guestId)).isEqualTo(Optional.of(GUEST));
        assertThat(schedule.ownerOf(Half.DAY).map(Order::guestId)).isEqualTo(Optional.of(RIVAL));
    }

    /** Tables have no order of their own; the log's is the one in which overdue holds end. */
    @Test
    void isRestoredInTheOrderOfTheLogWhateverTheOrderOfTheRows() {
        Order earlier = HELD_NIGHT;
        Order later = new Order.Waiting(
                new Order.Terms(order(2), DAY, RIVAL, Story.DAY_PRICE, RefundPolicy.FLEXIBLE, HOLD_ENDS, offset(2)), 1);

        assertThat(DaySchedule.restored(SATURDAY, 2, NOON, List.of(later, earlier))
                        .orders()
                        .values())
                .containsExactly(earlier, later);
    }

    private static DaySchedule restoredWith(long lastSeq, Instant lastAt, Order order) {
        return DaySchedule.restored(SATURDAY, lastSeq, lastAt, List.of(order));
    }
}
