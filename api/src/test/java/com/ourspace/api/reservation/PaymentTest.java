package com.ourspace.api.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.api.fixture.TopicTail;
import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.Slot;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PaymentTest {

    private final GuestOrders orders = new GuestOrders();
    private final Caller guest = orders.guest;
    private final TopicTail commands = TopicTail.of(Topic.RESERVATION_COMMANDS);

    @Test
    void goesToTheLogWithoutTheBooker() {
        SampleOrder order = orders.held(Slot.NIGHT);
        Answer answer = pay(order, payment(SampleOrder.PRICE), "pay");

        assertThat(answer.status()).isEqualTo(202);
        ConsumerRecord<String, String> command =
                commands.about(order.orderId(), 2).getLast();
        assertThat(answer.header("Location"))
                .hasValue("/v1/orders/" + order.orderId() + "?request=" + TopicTail.header(command, Envelope.ID));
        assertThat(TopicTail.header(command, Envelope.TYPE)).isEqualTo("pay-reservation.v1");
        assertThat(command.key()).isEqualTo(orders.space + ":" + order.useDate());
        assertThat(command.value()).doesNotContain("Kim", "+82", "@");
        assertThat(bookerName(order)).isEqualTo("Kim Minji");
    }

    @Test
    void isAnsweredWithTheDecisionIfTheClientWaits() {
        SampleOrder order = orders.held(Slot.NIGHT);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var paying = CompletableFuture.supplyAsync(
                    () -> pay(order, payment(SampleOrder.PRICE), "pay", "Prefer", "wait=10"), threads);
            orders.api.publishCausedBy(orders.commandOf(order, "pay-reservation.v1"), order.completed());

            assertThat(paying.join().status()).isEqualTo(200);
            assertThat(paying.join().text("/payment/status")).isEqualTo("PAID");
        }
    }

    @Test
    void isOnePaymentHoweverOftenItIsSent() {
        SampleOrder order = orders.held(Slot.NIGHT);
        pay(order, payment(SampleOrder.PRICE), "pay");
        pay(order, payment(SampleOrder.PRICE), "pay");

        assertThat(commands.about(order.orderId(), 2))
                .extracting(command -> TopicTail.header(command, Envelope.TYPE))
                .containsExactly("request-reservation.v1", "pay-reservation.v1");
        orders.api.publishCausedBy(orders.commandOf(order, "pay-reservation.v1"), order.completed());
        orders.awaitStored(order, "COMPLETED");
        Answer retried = pay(order, payment(SampleOrder.PRICE), "pay");
        assertThat(retried.status()).isEqualTo(200);
        assertThat(retried.text("/payment/status")).isEqualTo("PAID");
    }

    @Test
    void showsItsOwnOutcomeWhateverTheOutcomesOfOthers() {
        SampleOrder order = orders.held(Slot.NIGHT);
        pay(order, payment(SampleOrder.PRICE), "first");
        UUID taken = orders.commandOf(order, "pay-reservation.v1");
        pay(order, payment(SampleOrder.PRICE), "second");
        UUID refused = await().until(() -> orders.commandOf(order, "pay-reservation.v1"), id -> !id.equals(taken));
        orders.api.publishCausedBy(taken, order.completed());
        orders.api.publishCausedBy(refused, order.paymentRefused(new PaymentRefusal.NotPayable(OrderStatus.COMPLETED)));
        orders.awaitStored(order, "COMPLETED");
        Answer no = pay(order, payment(SampleOrder.PRICE), "second", "Prefer", "wait=10");
        Answer polled = guest.get("/v1/orders/" + order.orderId() + "?request=" + refused, "Prefer", "wait=10");
        Answer yes = pay(order, payment(SampleOrder.PRICE), "first", "Prefer", "wait=10");

        assertThat(List.of(no.status(), yes.status())).containsOnly(200);
        assertThat(no.text("/payment/status")).isEqualTo("FAILED");
        assertThat(no.text("/payment/code")).isEqualTo("NOT_PAYABLE");
        assertThat(polled.text("/payment/code")).isEqualTo("NOT_PAYABLE");
        assertThat(orders.show(order).text("/payment/status")).isEqualTo("PAID");
        assertThat(yes.text("/payment/status")).isEqualTo("PAID");
    }

    @Test
    void isNotDecidedByOtherChangesOfItsOrder() {
        SampleOrder order = orders.held(Slot.NIGHT);
        pay(order, payment(SampleOrder.PRICE), "pay");
        UUID payment = orders.commandOf(order, "pay-reservation.v1");
        cancel(order);
        orders.api.publishCausedBy(
                orders.commandOf(order, "cancel-reservation.v1"), order.cancelled(OrderStatus.WAITING, 2));
        orders.awaitStored(order, "CANCELLED");
        Answer undecided = pay(order, payment(SampleOrder.PRICE), "pay");
        orders.api.publishCausedBy(payment, order.paymentRefused(new PaymentRefusal.NotPayable(OrderStatus.CANCELLED)));
        Answer decided = pay(order, payment(SampleOrder.PRICE), "pay", "Prefer", "wait=10");

        assertThat(undecided.status()).isEqualTo(202);
        assertThat(decided.status()).isEqualTo(200);
        assertThat(decided.text("/status")).isEqualTo("CANCELLED");
        assertThat(decided.text("/payment/code")).isEqualTo("NOT_PAYABLE");
    }

    @Test
    void aCancellationShowsItsOwnOutcomeWhateverTheStateOfItsOrder() {
        SampleOrder order = orders.held(Slot.NIGHT);
        Answer accepted = cancel(order, "first");
        UUID done = orders.commandOf(order, "cancel-reservation.v1");
        cancel(order, "second");
        UUID refused = await().until(() -> orders.commandOf(order, "cancel-reservation.v1"), id -> !id.equals(done));
        orders.api.publishCausedBy(done, order.cancelled(OrderStatus.WAITING, 2));
        orders.api.publishCausedBy(
                refused, order.cancellationRefused(new CancellationRefusal.NotCancellable(OrderStatus.CANCELLED), 2));
        orders.awaitStored(order, "CANCELLED");
        Answer no = cancel(order, "second", "Prefer", "wait=10");
        Answer yes = cancel(order, "first", "Prefer", "wait=10");

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(List.of(no.status(), yes.status())).containsOnly(200);
        assertThat(no.text("/cancellation/code")).isEqualTo("NOT_CANCELLABLE");
        assertThat(yes.text("/cancellation/status")).isEqualTo("DONE");
    }

    @Test
    void refusesAKeyUsedForAnotherPayment() {
        SampleOrder order = orders.held(Slot.NIGHT);
        pay(order, payment(SampleOrder.PRICE), "pay");
        Answer answer = pay(order, payment(SampleOrder.PRICE).replace("Kim", "Lee"), "pay");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    /** Each character has eight code points: no text of this many characters is longer. */
    @Test
    void keepsTheLongestBookerAndDecomposedText() {
        String widest = "z" + "\u0335".repeat(7);
        SampleOrder order = orders.held(Slot.NIGHT);
        Answer answer = pay(
                order,
                payment(SampleOrder.PRICE)
                        .replace("Kim Minji", widest.repeat(45))
                        .replace("birthday", widest.repeat(200))
                        .replace("balloons", widest.repeat(499) + "\\n"),
                "pay");
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(bookerName(order)).isEqualTo(widest.repeat(45));

        SampleOrder another = orders.requested(Slot.DAY, 2);
        orders.publish(another.held());
        orders.awaitStored(another, "WAITING");
        String inPieces = Normalizer.normalize("김민지", Normalizer.Form.NFD);
        assertThat(pay(another, payment(SampleOrder.PRICE).replace("Kim Minji", inPieces), "one")
                        .status())
                .isEqualTo(202);
        assertThat(bookerName(another)).isEqualTo("김민지");
        assertThat(pay(another, payment(SampleOrder.PRICE).replace("Kim Minji", "김민지"), "one")
                        .status())
                .isEqualTo(202);
    }

    @Test
    void isRefusedAtOnceIfItCannotBeTaken() {
        SampleOrder order = orders.held(Slot.NIGHT);
        Answer wrongAmount = pay(order, payment(1), "amount");
        assertThat(wrongAmount.status()).isEqualTo(409);
        assertThat(wrongAmount.code()).isEqualTo("PRICE_MISMATCH");
        assertThat(wrongAmount.json().at("/price").asLong()).isEqualTo(SampleOrder.PRICE);

        SampleOrder overdue = orders.requested(Slot.DAY, 2);
        orders.publish(overdue.heldUntil(Instant.now().minusSeconds(1)));
        orders.awaitStored(overdue, "WAITING");
        assertThat(pay(overdue, payment(SampleOrder.PRICE), "late").code()).isEqualTo("HOLD_EXPIRED");

        orders.publish(order.completed());
        orders.awaitStored(order, "COMPLETED");
        Answer twice = pay(order, payment(SampleOrder.PRICE), "twice");
        assertThat(twice.code()).isEqualTo("NOT_PAYABLE");
        assertThat(twice.text("/orderStatus")).isEqualTo("COMPLETED");

        SampleOrder pending = orders.requested(Slot.DAY, 3);
        assertThat(pay(pending, payment(SampleOrder.PRICE), "early").text("/orderStatus"))
                .isEqualTo("PENDING");
        assertThat(commands.about(order.orderId())).hasSize(1);
    }

    @Test
    void namesAllErrorsOfTheBooker() {
        SampleOrder order = orders.held(Slot.NIGHT);
        Answer answer = pay(order, """
                {"booker":{"name":" ","phone":"010-1234-5678","email":"nobody","purpose":"%s"},"amount":50000}""".formatted("x".repeat(201)), "invalid");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("BOOKER_INVALID");
        assertThat(pointers(answer))
                .containsExactly("/booker/email", "/booker/name", "/booker/phone", "/booker/purpose");
        assertThat(answer.body()).doesNotContain("010-1234", "nobody");
        Answer mistyped = pay(order, "{\"booker\":{\"name\":7,\"email\":[]},\"amount\":\"x\"}", "mistyped");
        assertThat(mistyped.code()).isEqualTo("BOOKER_INVALID");
        assertThat(pointers(mistyped)).containsExactly("/amount", "/booker/email", "/booker/name", "/booker/phone");
        assertThat(pay(order, "{}", "empty").status()).isEqualTo(422);
    }

    @Test
    void theBookerBelongsToThePaymentThatWasAcceptedAndTheOthersIsErased() {
        SampleOrder order = orders.held(Slot.NIGHT);
        // Three payments before the first is decided: refused, accepted, refused.
        for (String name : List.of("Kim", "Lee", "Park")) {
            assertThat(pay(order, payment(SampleOrder.PRICE).replace("Kim", name), "by " + name)
                            .status())
                    .isEqualTo(202);
        }
        List<UUID> payments = commands.about(order.orderId(), 4).subList(1, 4).stream()
                .map(command -> UUID.fromString(TopicTail.header(command, Envelope.ID)))
                .toList();

        orders.api.publishCausedBy(
                payments.get(0),
                order.paymentRefused(new PaymentRefusal.InsufficientPoints(0, SampleOrder.PRICE, SampleOrder.PRICE)));
        orders.api.publishCausedBy(payments.get(1), order.completed());
        orders.api.publishCausedBy(
                payments.get(2), order.paymentRefused(new PaymentRefusal.NotPayable(OrderStatus.COMPLETED)));
        orders.awaitStored(order, "COMPLETED");

        await().atMost(Duration.ofSeconds(20)).until(() -> names(order), List.of("", "", "Lee Minji")::equals);
        assertThat(orders.api
                        .bean(JdbcClient.class)
                        .sql("SELECT b.name FROM order_view o JOIN booker b ON b.payment_id = o.paid_by_command"
                                + " WHERE o.order_id = ?")
                        .param(SqlValues.bytes(order.orderId()))
                        .query(String.class)
                        .single())
                .isEqualTo("Lee Minji");
    }

    @Test
    void bookersOfUnpublishedPaymentsAreErasedWhenTheOrderHasEnded() {
        SampleOrder order = orders.held(Slot.NIGHT);
        pay(order, payment(SampleOrder.PRICE), "lost");
        JdbcClient jdbc = orders.api.bean(JdbcClient.class);
        jdbc.sql("UPDATE booker SET updated_at = ? WHERE order_id = ?")
                .params(SqlValues.utc(Instant.now().minus(Duration.ofDays(2))), SqlValues.bytes(order.orderId()))
                .update();
        orders.api.bean(RefusedBookers.class).eraseAbandoned();
        assertThat(names(order)).as("it may still be decided").containsExactly("Kim Minji");

        orders.publish(order.expired());
        orders.awaitStored(order, "EXPIRED");
        orders.api.bean(RefusedBookers.class).eraseAbandoned();
        assertThat(names(order)).containsExactly("");
    }

    @Test
    void theBookerIsKeptByTheEndOfTheStayAndARetrySavesNoneAgain() {
        SampleOrder order = orders.held(Slot.NIGHT);
        pay(order, payment(SampleOrder.PRICE), "pay");
        orders.api.publishCausedBy(orders.commandOf(order, "pay-reservation.v1"), order.completed());
        orders.awaitStored(order, "COMPLETED");
        JdbcClient jdbc = orders.api.bean(JdbcClient.class);
        LocalDateTime stayEnd = SqlValues.utc(Slot.NIGHT.endsAt(order.useDate()));
        assertThat(jdbc.sql("SELECT stay_ends_at FROM booker WHERE order_id = ?")
                        .param(SqlValues.bytes(order.orderId()))
                        .query(LocalDateTime.class)
                        .single())
                .isEqualTo(stayEnd);

        jdbc.sql("DELETE FROM booker WHERE order_id = ?")
                .param(SqlValues.bytes(order.orderId()))
                .update();

        assertThat(pay(order, payment(SampleOrder.PRICE), "pay").text("/payment/status"))
                .isEqualTo("PAID");
        assertThat(orders.show(order).text("/status")).isEqualTo("COMPLETED");
        assertThat(names(order)).isEmpty();
    }

    private List<String> names(SampleOrder order) {
        return orders.api
                .bean(JdbcClient.class)
                .sql("SELECT name FROM booker WHERE order_id = ? ORDER BY name")
                .param(SqlValues.bytes(order.orderId()))
                .query(String.class)
                .list();
    }

    @Test
    void needsAKey() {
        SampleOrder order = orders.held(Slot.NIGHT);

        assertThat(guest.post("/v1/orders/" + order.orderId() + "/payment", payment(SampleOrder.PRICE))
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
    }

    @Test
    void aCancellationGoesToTheLog() {
        SampleOrder order = orders.held(Slot.NIGHT);
        Answer answer = cancel(order);

        assertThat(answer.status()).isEqualTo(202);
        ConsumerRecord<String, String> command =
                commands.about(order.orderId(), 2).getLast();
        assertThat(TopicTail.header(command, Envelope.TYPE)).isEqualTo("cancel-reservation.v1");
        assertThat(command.value()).contains("\"GUEST\"");
    }

    @Test
    void aCancellationAskedForTwiceIsOne() {
        SampleOrder order = orders.held(Slot.NIGHT);
        cancel(order);
        cancel(order);

        List<ConsumerRecord<String, String>> records =
                commands.about(order.orderId(), 3).subList(1, 3);
        assertThat(records)
                .extracting(command -> TopicTail.header(command, Envelope.ID))
                .containsOnly(TopicTail.header(records.getFirst(), Envelope.ID));
    }

    @Test
    void aCancellationIsRefusedAtOnceIfItCannotBe() {
        SampleOrder order = orders.held(Slot.NIGHT);
        orders.publish(order.cancelled(OrderStatus.WAITING, 2));
        orders.awaitStored(order, "CANCELLED");

        Answer answer = cancel(order);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("NOT_CANCELLABLE");
        assertThat(answer.text("/orderStatus")).isEqualTo("CANCELLED");
        assertThat(cancel(orders.requested(Slot.DAY, 5)).text("/orderStatus")).isEqualTo("PENDING");
    }

    @Test
    void aStayThatHasStartedCannotBeCancelled() {
        SampleOrder order = orders.longAgo(Slot.NIGHT);
        orders.publish(order.held(), order.completed());
        assertThat(orders.awaitStored(order, "COMPLETED").text("/phase")).isEqualTo("FINISHED");

        Answer answer = cancel(order);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("STAY_STARTED");
    }

    static String payment(long amount) {
        return """
                {"booker":{"name":"Kim Minji","phone":"+821012345678","email":"minji@example.com",\
                "purpose":"birthday","request":"balloons"},"amount":%d}""".formatted(amount);
    }

    private Answer cancel(SampleOrder order, String key, String... headers) {
        String[] all = Stream.concat(Stream.of("Idempotency-Key", key), Stream.of(headers))
                .toArray(String[]::new);
        return guest.post("/v1/orders/" + order.orderId() + "/cancellation", "{}", all);
    }

    private Answer pay(SampleOrder order, String payment, String key, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Idempotency-Key";
        all[headers.length + 1] = key;
        return guest.post("/v1/orders/" + order.orderId() + "/payment", payment, all);
    }

    private Answer cancel(SampleOrder order) {
        return guest.post("/v1/orders/" + order.orderId() + "/cancellation", "");
    }

    private String bookerName(SampleOrder order) {
        return orders.api
                .bean(JdbcClient.class)
                .sql("SELECT name FROM booker WHERE order_id = ?")
                .param(SqlValues.bytes(order.orderId()))
                .query(String.class)
                .single();
    }

    private static List<String> pointers(Answer answer) {
        return answer.json()
                .at("/errors")
                .valueStream()
                .map(error -> error.at("/pointer").asString())
                .toList();
    }
}
