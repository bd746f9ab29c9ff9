package com.ourspace.api.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.AnySpaces;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.Happened;
import com.ourspace.api.fixture.RunningApi;
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

/** A guest with a space to book, and what a test does with the orders that come of it. */
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

    Happened requested(Slot slot) {
        return requested(slot, 1);
    }

    /** An accepted order whose first decision will have this number. */
    Happened requested(Slot slot, long seq) {
        return requested(slot, seq, TOMORROW);
    }

    Happened requested(Slot slot, long seq, LocalDate useDate) {
        Answer answer = guest.postOnce(
                "/v1/spaces/" + space + "/orders",
                "{\"useDate\":\"%s\",\"slot\":\"%s\",\"headCount\":4}".formatted(useDate, slot));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return new Happened(UUID.fromString(answer.text("/id")), space, useDate, slot, guest.userId(), seq);
    }

    /** An order of a day that is over, which nobody could ask for now. */
    Happened longAgo(Slot slot) {
        UUID id = api.bean(SignedIds.class).fresh(Purpose.ORDER, guest.userId());
        return new Happened(id, space, TOMORROW.minusDays(3), slot, guest.userId(), 1);
    }

    /** An order that waits for its payment, and is shown so. */
    Happened held(Slot slot) {
        Happened order = requested(slot);
        tell(order.held());
        once(order, "WAITING");
        return order;
    }

    void tell(ReservationEvent... events) {
        api.tell(events);
    }

    /** The id of the latest command of this type about an order. */
    UUID commandOf(Happened order, String type) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> TopicTail.of(Topic.RESERVATION_COMMANDS).about(order.orderId()).stream()
                                .filter(record -> type.equals(TopicTail.header(record, Envelope.TYPE)))
                                .map(record -> UUID.fromString(TopicTail.header(record, Envelope.ID)))
                                .reduce((_, latest) -> latest),
                        Optional::isPresent)
                .orElseThrow();
    }

    Answer show(Happened order, String... headers) {
        return guest.get("/v1/orders/" + order.orderId(), headers);
    }

    Answer once(Happened order, String status) {
        return once(order, shown -> shown.text("/status").equals(status));
    }

    /** What is shown, once the tables have it, too. */
    Answer once(Happened order, Predicate<Answer> seen) {
        Answer shown = atOnce(order, seen);
        int version = shown.json().at("/version").asInt();
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> api.bean(Orders.class)
                        .find(order.orderId())
                        .filter(row -> row.version() >= version)
                        .isPresent());
        return shown;
    }

    /** What is shown, whether or not the tables have it. */
    Answer atOnce(Happened order, Predicate<Answer> seen) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> show(order), seen);
    }

    /** How many statements a request of the guest takes. */
    int statements(String path, String... headers) {
        String trace = UUID.randomUUID().toString().replace("-", "");
        assertThat(guest.traced(trace).get(path, headers).status()).isEqualTo(200);
        return StatementCounts.of(trace);
    }

    /** Lets a test see what is shown while the tables stay as they are. */
    void whileTheTablesStandStill(Runnable test) {
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
