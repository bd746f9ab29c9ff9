package com.ourspace.api.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.api.fixture.TopicTail;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Operators see and cancel the order of any guest. */
class OperatorOrderTest {

    private static final LocalDate TODAY = LocalDate.now(Half.ZONE);

    private final RunningApi api = RunningApi.shared();
    private final Caller operator = api.admin();
    private final long space = System.nanoTime() & 0xFFFF_FFFFL;

    @Test
    void publishesOneCancellationHoweverOftenItIsRequested() {
        SampleOrder order = completed(TODAY.plusDays(9));

        Answer accepted = cancel(operator, order);
        Answer again = cancel(operator, order);
        List<ConsumerRecord<String, String>> commands =
                TopicTail.of(Topic.RESERVATION_COMMANDS).about(order.orderId(), 2);

        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        assertThat(accepted.header("Location")).contains(path(order));
        assertThat(again.status()).isEqualTo(202);
        assertThat(commands)
                .extracting(command -> TopicTail.header(command, "ce_id"))
                .containsOnly(TopicTail.header(commands.getFirst(), "ce_id"));
        assertThat(commands.getFirst().value())
                .contains("\"by\":\"OPERATOR\"", "\"actorId\":" + operator.userId(), "\"spaceId\":" + space);
    }

    @Test
    void notCancellableOnceItIsCancelled() {
        SampleOrder order = completed(TODAY.plusDays(9));
        api.publish(order.cancelled(OrderStatus.COMPLETED, 3));
        once(order, "CANCELLED");

        assertThat(cancel(operator, order).code()).isEqualTo("NOT_CANCELLABLE");
    }

    @Test
    void stayStartedOnceItIsOver() {
        assertThat(cancel(operator, completed(TODAY.minusDays(1))).code()).isEqualTo("STAY_STARTED");
    }

    @Test
    void orderNotFoundIfNoneIsKnownAndForbiddenForItsGuest() {
        SampleOrder never = order(TODAY, 5);

        assertThat(operator.get(path(never)).code()).isEqualTo("ORDER_NOT_FOUND");
        assertThat(cancel(operator, never).code()).isEqualTo("ORDER_NOT_FOUND");
        assertThat(cancel(api.newUser(), never).code()).isEqualTo("FORBIDDEN");
        assertThat(api.newUser().get(path(never)).code()).isEqualTo("FORBIDDEN");
    }

    private SampleOrder completed(LocalDate date) {
        SampleOrder order = order(date, api.newUser().userId());
        api.publish(order.held(), order.completed());
        once(order, "COMPLETED");
        return order;
    }

    private SampleOrder order(LocalDate date, long guestId) {
        return new SampleOrder(UUID.randomUUID(), space, date, Slot.DAY, guestId, 1);
    }

    private static Answer cancel(Caller caller, SampleOrder order) {
        return caller.send("POST", path(order) + "/cancellation", BodyPublishers.noBody());
    }

    private static String path(SampleOrder order) {
        return "/v1/admin/orders/" + order.orderId();
    }

    private void once(SampleOrder order, String status) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> operator.get(path(order)).text("/status"), status::equals);
    }
}
