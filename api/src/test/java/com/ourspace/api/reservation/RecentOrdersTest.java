package com.ourspace.api.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.api.log.LogPosition;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.OrderEvent;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.messaging.ReceivedMessage;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecentOrdersTest {

    private static final LocalDate DATE = LocalDate.parse("2026-03-01");
    private static final TopicPartition EVENTS = new TopicPartition(Topic.Name.RESERVATION_EVENTS, 3);
    private static final TopicPartition COMMANDS = new TopicPartition(Topic.Name.RESERVATION_COMMANDS, 3);
    private static final Duration AGE = Duration.ofSeconds(30);
    private static final Duration UNDECIDED_AGE = Duration.ofSeconds(2);
    private static final int MAX = 8;
    private static final long GUEST = 7;

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private long nextOffset = 100;
    private final RecentOrders recent = new RecentOrders(
            MAX, AGE, UNDECIDED_AGE, () -> now, new OrderMetrics(new SimpleMeterRegistry()), new SimpleMeterRegistry());

    @BeforeEach
    void theTailFollows() {
        recent.markGap();
    }

    @Test
    void anOrderOfWhichEveryEventWasReadLatelyIsEnough() {
        SampleOrder order = order();
        read(order.held());
        assertThat(known(order).isEnough()).isTrue();

        read(order.completed());
        assertThat(known(order).isEnough()).isTrue();
        assertThat(known(order).order().paidAt()).isNotNull();
        later(AGE);
        assertThat(known(order).isEnough()).isFalse();
    }

    @Test
    void anOrderWhoseFirstEventWasBeforeTheTailIsNotEnough() {
        SampleOrder order = order();
        read(order.completed());
        assertThat(known(order).isEnough()).isFalse();

        // The event comes again after a crash of the relay; the events between the two may not have been read.
        read(order.held());
        assertThat(known(order).isEnough()).isFalse();
    }

    @Test
    void nothingKnownBeforeAGapInTheLogIsEnough() {
        SampleOrder before = order();
        read(before.held());
        recent.markGap();
        read(before.completed());
        SampleOrder after = order();
        read(after.held());

        assertThat(known(before).isEnough()).isFalse();
        assertThat(known(after).isEnough()).isTrue();
    }

    @Test
    void aRequestIsEnoughForTheTimeADecisionTakes() {
        SampleOrder order = order();
        accept(order, recent.era(), true);
        assertThat(known(order).isEnough()).isTrue();
        assertThat(known(order).order().isDecided()).isFalse();
        later(UNDECIDED_AGE);
        assertThat(known(order).isEnough()).isFalse();

        read(order.held());
        assertThat(known(order).isEnough()).isTrue();
        assertThat(known(order).order().isDecided()).isTrue();
    }

    @Test
    void aRequestThatMayHaveBeenAcceptedBeforeOrAppendedBesideAGapIsNotEnough() {
        SampleOrder again = order();
        accept(again, recent.era(), false);
        SampleOrder beside = order();
        long era = recent.era();
        recent.markGap();
        accept(beside, era, true);

        assertThat(known(again).isEnough()).isFalse();
        assertThat(known(beside).isEnough()).isFalse();
    }

    @Test
    void aRequestThatIsTakenInBehindItsDecisionChangesNothing() {
        SampleOrder order = order();
        read(order.held());
        Order before = known(order).order();
        accept(order, recent.era(), true);

        assertThat(known(order).order()).usingRecursiveComparison().isEqualTo(before);
        assertThat(known(order).isEnough()).isTrue();
    }

    @Test
    void refusalsAreKeptByTheirCommand() {
        SampleOrder order = order();
        UUID command = UUID.randomUUID();
        read(order.held());
        recent.apply(message(order.paymentRefused(new PaymentRefusal.PriceMismatch(1)), command));

        assertThat(known(order).refused()).containsOnlyKeys(command);
        assertThat(known(order).refused().get(command).paymentRefusal()).isEqualTo(new PaymentRefusal.PriceMismatch(1));
    }

    @Test
    void takesNoMoreOrdersThanItMayAndDropsNoneThatTheTablesLack() {
        List<SampleOrder> taken =
                LongStream.range(0, MAX).mapToObj(_ -> order()).toList();
        taken.forEach(
                order -> assertThat(recent.apply(message(order.held(), null))).isTrue());
        SampleOrder oneMore = order();
        assertThat(recent.apply(message(oneMore.held(), null))).isFalse();
        assertThat(recent.size()).isEqualTo(MAX);
        assertThat(recent.hasDue()).isTrue();

        recent.removeWritten(Map.of(EVENTS, 100L));
        assertThat(recent.size()).as("the tables have none of them").isEqualTo(MAX);
        assertThat(recent.apply(message(taken.getFirst().completed(), null)))
                .as("what is known goes on")
                .isTrue();
        recent.removeWritten(Map.of(EVENTS, 103L));
        assertThat(recent.size()).as("three quarters stay, whose oldest may go").isEqualTo(MAX - 2);
        assertThat(recent.find(taken.get(0).orderId())).isPresent();
        assertThat(recent.find(taken.get(1).orderId())).isEmpty();
        assertThat(recent.find(taken.get(2).orderId())).isEmpty();
        assertThat(recent.apply(message(oneMore.held(), null))).isTrue();
    }

    @Test
    void removesOldOrdersOnceTheTablesHaveThem() {
        SampleOrder order = order();
        SampleOrder request = order();
        accept(request, recent.era(), true);
        read(order.held());
        recent.removeWritten(Map.of(EVENTS, nextOffset, COMMANDS, nextOffset));
        assertThat(recent.size()).as("young ones stay").isEqualTo(2);
        assertThat(recent.hasDue()).isFalse();

        later(AGE);
        assertThat(recent.hasDue()).isTrue();
        recent.removeWritten(Map.of());
        assertThat(recent.size()).isEqualTo(2);
        recent.removeWritten(Map.of(COMMANDS, nextOffset));
        assertThat(recent.find(request.orderId())).isEmpty();
        recent.removeWritten(Map.of(EVENTS, nextOffset));
        assertThat(recent.size()).isZero();
        assertThat(recent.ofGuest(GUEST)).isEmpty();
    }

    @Test
    void takesInStoredEventsOfKnownOrdersOnly() {
        SampleOrder known = order();
        SampleOrder old = order();
        read(known.held());
        recent.applyStored(message(known.completed(), null));
        recent.applyStored(message(old.held(), null));

        assertThat(known(known).order().paidAt()).isNotNull();
        assertThat(recent.find(old.orderId())).isEmpty();
    }

    @Test
    void removesTheOrdersOfAnErasedGuest() {
        SampleOrder order = order();
        read(order.held());
        assertThat(recent.ofGuest(GUEST)).hasSize(1);
        recent.erase(GUEST);

        assertThat(recent.find(order.orderId())).isEmpty();
        assertThat(recent.ofGuest(GUEST)).isEmpty();
    }

    private void read(OrderEvent event) {
        recent.apply(message(event, null));
    }

    private void accept(SampleOrder order, long era, boolean isNew) {
        RequestReservation request =
                new RequestReservation(order.orderId(), order.spaceId(), DATE, Slot.DAY, GUEST, 4, null, "digest");
        recent.accepted(OrderUpdates.of(request, now), new LogPosition(COMMANDS, nextOffset++, now), era, isNew);
    }

    private RecentOrders.Known known(SampleOrder order) {
        return recent.find(order.orderId()).orElseThrow();
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    private static SampleOrder order() {
        return new SampleOrder(UUID.randomUUID(), 5, DATE, Slot.DAY, GUEST, 1);
    }

    private ReceivedMessage<?> message(OrderEvent event, UUID command) {
        var record = new ConsumerRecord<>(EVENTS.topic(), EVENTS.partition(), nextOffset++, event.key(), new byte[0]);
        return new ReceivedMessage<>(Envelope.of(UUID.randomUUID(), event, "/test", now, command, null), event, record);
    }
}
