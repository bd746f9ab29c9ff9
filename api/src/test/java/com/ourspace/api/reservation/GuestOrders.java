package com.ourspace.api.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.AnySpaces;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.api.fixture.StatementCounts;
import com.ourspace.api.fixture.TopicTail;
import com.ourspace.api.log.ReservationEventListener;
import com.ourspace.api.log.SignedIds;
import com.ourspace.api.log.SignedIds.Purpose;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.Slot;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** A guest with a bookable space, and the guest's orders. */
final class GuestOrders {

    static final LocalDate TOMORROW = LocalDate.now(Half.ZONE).plusDays(1);

    final RunningApi api = RunningApi.shared();
    final Caller guest = api.newUser();
    final long space;

    GuestOrders() {
        this(RunningApi.shared().bean(AnySpaces.class).add(AnySpaces.ordinary()));
    }

    GuestOrders(long space) {
        this.space = space;
    }

    SampleOrder requested(Slot slot) {
        return requested(slot, 1);
    }

    /** An accepted order whose first decision will have this number. */
    SampleOrder requested(Slot slot, long seq) {
        return requested(slot, seq, TOMORROW);
    }

    SampleOrder requested(Slot slot, long seq, LocalDate useDate) {
        Answer answer = guest.postOnce(
                "/v1/spaces/" + space + "/orders",
                "{\"useDate\":\"%s\",\"slot\":\"%s\",\"headCount\":4}".formatted(useDate, slot));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return new SampleOrder(UUID.fromString(answer.text("/id")), space, useDate, slot, guest.userId(), seq);
    }

    /** An order of a past date, which cannot be requested now. */
    SampleOrder longAgo(Slot slot) {
        UUID id = api.bean(SignedIds.class).fresh(Purpose.ORDER, guest.userId());
        return new SampleOrder(id, space, TOMORROW.minusDays(3), slot, guest.userId(), 1);
    }

    /** An order that awaits its payment, and is stored. */
    SampleOrder held(Slot slot) {
        SampleOrder order = requested(slot);
        publish(order.held());
        awaitStored(order, "WAITING");
        return order;
    }

    void publish(ReservationEvent... events) {
        api.publish(events);
    }

    /** The id of the latest command of this type about an order. */
    UUID commandOf(SampleOrder order, String type) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> TopicTail.of(Topic.RESERVATION_COMMANDS).about(order.orderId()).stream()
                                .filter(record -> type.equals(TopicTail.header(record, Envelope.TYPE)))
                                .map(record -> UUID.fromString(TopicTail.header(record, Envelope.ID)))
                                .reduce((_, latest) -> latest),
                        Optional::isPresent)
                .orElseThrow();
    }

    Answer show(SampleOrder order, String... headers) {
        return guest.get("/v1/orders/" + order.orderId(), headers);
    }

    Answer awaitStored(SampleOrder order, String status) {
        return awaitStored(order, shown -> shown.text("/status").equals(status));
    }

    /** Awaits that the order is shown so, and that the tables have it. */
    Answer awaitStored(SampleOrder order, Predicate<Answer> seen) {
        Answer shown = awaitShown(order, seen);
        int version = shown.json().at("/version").asInt();
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> api.bean(Orders.class)
                        .find(order.orderId())
                        .filter(row -> row.version() >= version)
                        .isPresent());
        return shown;
    }

    /** Awaits that the order is shown so, whether or not the tables have it. */
    Answer awaitShown(SampleOrder order, Predicate<Answer> seen) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> show(order), seen);
    }

    /** The number of statements of a request of the guest. */
    int statements(String path, String... headers) {
        String trace = UUID.randomUUID().toString().replace("-", "");
        assertThat(guest.traced(trace).get(path, headers).status()).isEqualTo(200);
        return StatementCounts.of(trace);
    }

    /** Runs a test while the tables stay as they are. */
    void whileProjectionIsStopped(Runnable test) {
        MessageListenerContainer projection =
                api.bean(KafkaListenerEndpointRegistry.class).getListenerContainer(ReservationEventListener.ID);
        projection.stop();
        try {
            test.run();
        } finally {
            projection.start();
        }
    }
}
