package com.ourspace.api.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.api.log.ReservationEventListener;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.Slot;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** A guest gets the same answers from each of two API processes. */
class TwoReplicasTest {

    private static final String PAYMENT = """
            {"booker":{"name":"Kim Minji","phone":"+821012345678","email":"minji@example.com"},"amount":%d}""".formatted(SampleOrder.PRICE);

    private static RunningApi second;

    private final GuestOrders orders = new GuestOrders();
    private final Caller here = orders.guest;
    private final Caller there = orders.guest.at(second.url());

    @BeforeAll
    static void start() {
        second = RunningApi.start();
    }

    @AfterAll
    static void stop() {
        second.context().close();
    }

    /**
     * The orders are of several dates, so that each process projects some of them and only reads the events of the
     * others.
     */
    @Test
    void aWaitingRequestIsWokenByTheDecisionAtEither() throws Exception {
        for (int day = 0; day < 6; day++) {
            SampleOrder order = orders.requested(Slot.NIGHT, 1, GuestOrders.TOMORROW.plusDays(day));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Double> before = woken();
                List<Future<Answer>> answers = Stream.of(here, there)
                        .map(caller ->
                                threads.submit(() -> caller.get("/v1/orders/" + order.orderId(), "Prefer", "wait=20")))
                        .toList();
                await().until(() -> Stream.of(orders.api, second)
                        .allMatch(api -> api.bean(OrderChangeNotifier.class).waiting() == 1));
                orders.publish(order.held());
                for (Future<Answer> answer : answers) {
                    assertThat(answer.get().text("/status")).isEqualTo("WAITING");
                }
                assertThat(woken().getFirst()).isGreaterThan(before.getFirst());
                assertThat(woken().getLast()).isGreaterThan(before.getLast());
            }
        }
    }

    /** Neither process writes the tables meanwhile, and the order is read at the process that did not accept it. */
    @Test
    void aDecidedOrderIsShownPayableAndCancellableAtEitherBeforeTheTablesHaveIt() {
        MessageListenerContainer projection =
                second.bean(KafkaListenerEndpointRegistry.class).getListenerContainer(ReservationEventListener.ID);
        projection.stop();
        try {
            orders.whileProjectionIsStopped(() -> {
                // The decision is later than the request: the number of the order is its time.
                SampleOrder order =
                        orders.requested(Slot.DAY, Duration.ofHours(1).toSeconds());
                orders.publish(order.held());
                Answer shown = there.get("/v1/orders/" + order.orderId(), "Prefer", "wait=10");
                Answer payment = pay(there, order, "ahead");
                orders.api.publishCausedBy(
                        orders.commandOf(order, "pay-reservation.v1"),
                        order.paymentRefused(
                                new PaymentRefusal.InsufficientPoints(0, SampleOrder.PRICE, SampleOrder.PRICE)));
                List<Answer> outcomes = Stream.of(here, there)
                        .map(who -> who.get(payment.header("Location").orElseThrow(), "Prefer", "wait=10"))
                        .toList();

                assertThat(shown.text("/status")).isEqualTo("WAITING");
                assertThat(payment.status()).isEqualTo(202);
                assertThat(outcomes)
                        .extracting(answer -> answer.text("/payment/code"))
                        .containsOnly("INSUFFICIENT_POINTS");
                assertThat(outcomes.getFirst().header("ETag"))
                        .isEqualTo(outcomes.getLast().header("ETag"));
                assertThat(there.get("/v1/orders").text("/items/0/status")).isEqualTo("WAITING");
                assertThat(there.get("/v1/orders/" + order.orderId() + "/cancellation-quote")
                                .status())
                        .isEqualTo(200);
            });
        } finally {
            projection.start();
        }
    }

    @Test
    void oneKeyNeverPaysTwoOrders() throws Exception {
        SampleOrder one = orders.held(Slot.DAY);
        SampleOrder other = orders.held(Slot.NIGHT);
        List<Answer> answers = atOnce(() -> pay(here, one, "both"), () -> pay(there, other, "both"));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(202, 422);
    }

    @Test
    void oneKeyIsNeverTwoOrders() throws Exception {
        String path = "/v1/spaces/" + orders.space + "/orders";
        List<Answer> answers = atOnce(
                () -> here.post(path, orderBody("DAY"), "Idempotency-Key", "one"),
                () -> there.post(path, orderBody("NIGHT"), "Idempotency-Key", "one"));

        assertThat(answers.stream().filter(answer -> answer.status() == 202).map(answer -> answer.text("/id")))
                .hasSizeBetween(1, 2)
                .containsOnly(answers.stream()
                        .filter(answer -> answer.status() == 202)
                        .findFirst()
                        .orElseThrow()
                        .text("/id"));
    }

    @Test
    void anOldRequestHasTheSameAnswerAtEither() {
        SampleOrder order = orders.held(Slot.DAY);
        String path = "/v1/orders/" + order.orderId() + "/cancellation";
        Answer accepted = here.post(path, "{}", "Idempotency-Key", "cancel");
        UUID command = orders.commandOf(order, "cancel-reservation.v1");
        orders.api.publishCausedBy(command, order.cancelled(OrderStatus.WAITING, 2));
        orders.awaitStored(order, "CANCELLED");
        List<Answer> again = Stream.of(here, there)
                .map(who -> who.post(path, "{}", "Idempotency-Key", "cancel", "Prefer", "wait=5"))
                .toList();

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(again).extracting(Answer::status).containsOnly(200);
        assertThat(again)
                .extracting(answer -> answer.text("/cancellation/status"))
                .containsOnly("DONE");
        assertThat(there.post(path, "{\"expectedRefund\":0}", "Idempotency-Key", "cancel")
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    /** The number of signalled requests at each process. */
    private List<Double> woken() {
        return Stream.of(orders.api, second)
                .map(api -> api.bean(MeterRegistry.class)
                        .get(OrderChangeNotifier.WOKEN)
                        .counter()
                        .count())
                .toList();
    }

    private static Answer pay(Caller who, SampleOrder order, String key) {
        return who.post("/v1/orders/" + order.orderId() + "/payment", PAYMENT, "Idempotency-Key", key);
    }

    private static String orderBody(String slot) {
        return "{\"useDate\":\"%s\",\"slot\":\"%s\",\"headCount\":4}".formatted(GuestOrders.TOMORROW, slot);
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> both = threads.invokeAll(List.of(one, other));
            return IntStream.range(0, 2)
                    .mapToObj(number -> both.get(number).resultNow())
                    .toList();
        }
    }
}
