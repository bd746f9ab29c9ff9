package com.ourspace.api.reservation;

import static com.ourspace.api.reservation.GuestOrders.TOMORROW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.contracts.reservation.CancellationRefusal;
import com.ourspace.contracts.reservation.ClaimState;
import com.ourspace.contracts.reservation.Conflict;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderCommand.RequestReservation;
import com.ourspace.contracts.reservation.OrderEvent.CancellationRefused;
import com.ourspace.contracts.reservation.OrderEvent.PaymentRefused;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.Slot;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class OrderTest {

    private final GuestOrders orders = new GuestOrders();
    private final Caller guest = orders.guest;

    @Test
    void isNeverUnknownAfterItWasAcceptedHoweverFarTheReadSideLags() {
        orders.whileProjectionIsStopped(() -> {
            SampleOrder order = orders.requested(Slot.NIGHT);

            Answer answer = orders.show(order);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text("/status")).isEqualTo("PENDING");
            assertThat(answer.header("Retry-After")).hasValue("1");
        });
    }

    @Test
    void isShownAndListedAsDecidedBeforeTheTablesHaveIt() {
        SampleOrder paid = orders.held(Slot.DAY);
        orders.whileProjectionIsStopped(() -> {
            SampleOrder held = orders.requested(Slot.NIGHT, 2);
            orders.publish(held.held(), paid.completed());

            assertThat(orders.awaitShown(held, isNow("WAITING"))
                            .json()
                            .at("/price")
                            .asLong())
                    .isEqualTo(SampleOrder.PRICE);
            assertThat(orders.awaitShown(paid, isNow("COMPLETED")).text("/payment/status"))
                    .isEqualTo("PAID");
            assertThat(ids("/v1/orders")).containsExactly(held.orderId(), paid.orderId());
            assertThat(ids("/v1/orders?status=WAITING")).containsExactly(held.orderId());
            assertThat(ids("/v1/orders?phase=UPCOMING")).containsExactly(paid.orderId());
            Answer first = guest.get("/v1/orders?limit=1");
            assertThat(ids("/v1/orders?limit=1&cursor=" + first.text("/nextCursor")))
                    .containsExactly(paid.orderId());
        });
    }

    @Test
    void keepsItsGuestFromBeingErasedBeforeTheTablesHaveIt() {
        orders.whileProjectionIsStopped(() -> {
            SampleOrder order = orders.requested(Slot.NIGHT);
            orders.publish(order.held());
            orders.awaitShown(order, isNow("WAITING"));

            Answer refused = guest.send("DELETE", "/v1/me", BodyPublishers.noBody());
            assertThat(refused.code()).isEqualTo("ACCOUNT_HAS_BOOKINGS");
            assertThat(refused.text("/orders/0")).isEqualTo(order.orderId().toString());
        });
    }

    /** The rules of merging are written twice, in SQL and in Java. */
    @Test
    void memoryAndTableAreEqualHoweverOftenAndInWhateverOrderEventsCome() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            SampleOrder order = new SampleOrder(UUID.randomUUID(), orders.space, TOMORROW, Slot.ALL, guest.userId(), 1);
            RequestReservation request = new RequestReservation(
                    order.orderId(), order.spaceId(), TOMORROW, Slot.ALL, guest.userId(), 4, null, "digest");
            UUID command = UUID.randomUUID();
            List<Order> updates = new ArrayList<>(List.of(
                    OrderUpdates.of(request, Instant.parse("2026-03-01T10:00:00.123456789Z")),
                    OrderUpdates.of(order.heldUntil(Instant.parse("2026-03-01T10:10:00.123456789Z")), null),
                    OrderUpdates.of(order.paymentRefused(new PaymentRefusal.PriceMismatch(1)), command),
                    OrderUpdates.of(order.completed(), command),
                    OrderUpdates.of(
                            order.cancellationRefused(new CancellationRefusal.StayStarted(Instant.EPOCH), 3), command),
                    OrderUpdates.of(order.cancelled(OrderStatus.COMPLETED, 4), command)));
            updates.addAll(updates);
            Collections.shuffle(updates, random);
            List<Order> read = updates.subList(0, 1 + random.nextInt(updates.size()));

            read.forEach(update -> orders.api.bean(OrderViewWriter.class).merge(List.of(update)));
            Order inMemory = read.stream().reduce(Order::mergedWith).orElseThrow();
            Order inTheTable =
                    orders.api.bean(Orders.class).find(order.orderId()).orElseThrow();
            for (OrderColumn column : OrderColumn.values()) {
                assertThat(inMemory.value(column))
                        .as("%s, seed %d", column, seed)
                        .isEqualTo(inTheTable.value(column));
            }
        }
    }

    @Test
    void isUnknownIfItsIdIsInvented() {
        for (String id : List.of(UUID.randomUUID().toString(), "7", "nothing", new UUID(0, 0).toString())) {
            Answer answer = guest.get("/v1/orders/" + id);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("ORDER_NOT_FOUND");
        }
    }

    @Test
    void isUnknownToEverybodyElse() {
        SampleOrder order = orders.held(Slot.NIGHT);
        Caller somebodyElse = orders.api.newUser();
        String path = "/v1/orders/" + order.orderId();

        assertThat(somebodyElse.get(path).code()).isEqualTo("ORDER_NOT_FOUND");
        assertThat(somebodyElse.post(path + "/cancellation", "").code()).isEqualTo("ORDER_NOT_FOUND");
        assertThat(somebodyElse
                        .postOnce(path + "/payment", PaymentTest.payment(SampleOrder.PRICE))
                        .code())
                .isEqualTo("ORDER_NOT_FOUND");
    }

    @Test
    void showsAHoldWithItsEndAndItsPlaceInTheLog() {
        SampleOrder order = orders.held(Slot.NIGHT);

        Answer answer = orders.show(order);
        assertThat(answer.json().at("/price").asLong()).isEqualTo(SampleOrder.PRICE);
        assertThat(answer.text("/refundPolicy")).isEqualTo("STANDARD");
        assertThat(Instant.parse(answer.text("/holdExpiresAt")))
                .isEqualTo(order.held().holdExpiresAt());
        assertThat(answer.json().at("/decision/partition").asInt()).isEqualTo(3);
        assertThat(answer.json().at("/decision/offset").asLong()).isEqualTo(41);
        assertThat(answer.json().at("/decision/seq").asLong()).isEqualTo(1);
        assertThat(answer.header("Retry-After")).isEmpty();
    }

    @Test
    void explainsWhichRequestWasFirst() {
        SampleOrder order = orders.requested(Slot.NIGHT, 17);
        Instant heldUntil = Instant.parse("2026-03-01T10:00:00Z");
        Conflict conflict = new Conflict(Half.NIGHT, ClaimState.HELD, heldUntil, 41);
        orders.publish(order.rejected(new Rejection.SlotHeld(List.of(conflict))));

        Answer answer = orders.awaitStored(order, "REJECTED");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/rejection/code")).isEqualTo("SLOT_HELD");
        assertThat(answer.text("/rejection/type")).isEqualTo("/problems/SLOT_HELD");
        assertThat(answer.text("/rejection/detail"))
                .isEqualTo("NIGHT is held by a request that came first (offset 41, yours was 57)"
                        + " until 1 March 2026 19:00 in Seoul.");
        assertThat(answer.text("/rejection/heldUntil")).isEqualTo("2026-03-01T10:00:00.000Z");
        assertThat(answer.text("/rejection/halves/0")).isEqualTo("NIGHT");
        assertThat(answer.text("/rejection/conflicts/0/state")).isEqualTo("HELD");
    }

    @Test
    void showsAPaidOrderWithItsPhase() {
        SampleOrder order = orders.held(Slot.ALL);
        orders.publish(order.completed());

        Answer answer = orders.awaitStored(order, "COMPLETED");
        assertThat(answer.text("/payment/status")).isEqualTo("PAID");
        assertThat(answer.json().at("/payment/amount").asLong()).isEqualTo(SampleOrder.PRICE);
        assertThat(answer.text("/phase")).isEqualTo("UPCOMING");
    }

    @Test
    void showsTheReasonOfARefusedPayment() {
        SampleOrder order = orders.held(Slot.DAY);
        orders.publish(order.paymentRefused(new PaymentRefusal.PriceMismatch(SampleOrder.PRICE)));

        Answer answer = orders.awaitStored(
                order, shown -> !shown.text("/payment/status").isEmpty());
        assertThat(answer.text("/status")).isEqualTo("WAITING");
        assertThat(answer.text("/payment/status")).isEqualTo("FAILED");
        assertThat(answer.text("/payment/code")).isEqualTo("PRICE_MISMATCH");
        assertThat(answer.json().at("/payment/price").asLong()).isEqualTo(SampleOrder.PRICE);
    }

    @Test
    void aPaymentOrACancellationThatCouldNotBeReadIsShownAsInternalError() {
        SampleOrder order = orders.held(Slot.DAY);
        orders.publish(
                new PaymentRefused(
                        order.orderId(),
                        order.spaceId(),
                        order.useDate(),
                        null,
                        null,
                        new PaymentRefusal.InternalError("trace-5"),
                        2,
                        order.decided(1)),
                new CancellationRefused(
                        order.orderId(),
                        order.spaceId(),
                        order.useDate(),
                        null,
                        new CancellationRefusal.InternalError("trace-6"),
                        3,
                        order.decided(2)));

        Answer answer = orders.awaitStored(
                order, shown -> !shown.text("/cancellation/status").isEmpty());
        assertThat(answer.text("/status")).isEqualTo("WAITING");
        assertThat(answer.text("/payment/code")).isEqualTo("INTERNAL_ERROR");
        assertThat(answer.text("/payment/traceId")).isEqualTo("trace-5");
        assertThat(answer.json().at("/payment/amount").isMissingNode()).isTrue();
        assertThat(answer.text("/cancellation/status")).isEqualTo("REFUSED");
        assertThat(answer.text("/cancellation/traceId")).isEqualTo("trace-6");
    }

    @Test
    void showsACancellation() {
        SampleOrder order = orders.held(Slot.DAY);
        orders.publish(order.cancelled(OrderStatus.WAITING, 2));

        Answer answer = orders.awaitStored(order, "CANCELLED");
        assertThat(answer.text("/cancellation/status")).isEqualTo("DONE");
        assertThat(answer.text("/cancellation/by")).isEqualTo("GUEST");
    }

    @Test
    void showsTheRefund() {
        SampleOrder order = orders.held(Slot.DAY);
        orders.publish(order.completed(), order.cancelled(OrderStatus.COMPLETED, 3));

        Answer answer = orders.awaitStored(order, "CANCELLED");
        assertThat(answer.json().at("/refundAmount").asLong()).isEqualTo(SampleOrder.PRICE);
    }

    @Test
    void insufficientPointsAreShownWithTheShortfall() {
        SampleOrder order = orders.held(Slot.DAY);
        orders.publish(order.paymentRefused(new PaymentRefusal.InsufficientPoints(20_000, SampleOrder.PRICE, 30_000)));

        Answer answer = orders.awaitStored(
                order, shown -> !shown.text("/payment/status").isEmpty());
        assertThat(answer.text("/payment/code")).isEqualTo("INSUFFICIENT_POINTS");
        assertThat(answer.json().at("/payment/shortfall").asLong()).isEqualTo(30_000);
    }

    @Test
    void quotesTheRefundAndRefusesAStaleExpectationAtOnce() {
        SampleOrder order = orders.held(Slot.NIGHT);
        String path = "/v1/orders/" + order.orderId();
        assertThat(orders.guest.get(path + "/cancellation-quote").text("/rule")).isEqualTo("NOTHING_PAID");
        orders.publish(order.completed());
        orders.awaitStored(order, "COMPLETED");

        Answer quote = orders.guest.get(path + "/cancellation-quote");
        assertThat(quote.text("/rule")).startsWith("PAID_WITHIN");
        assertThat(quote.json().at("/amount").asLong()).isEqualTo(SampleOrder.PRICE);
        assertThat(quote.json().at("/percent").asInt()).isEqualTo(100);
        assertThat(quote.text("/validUntil")).isNotEmpty();

        Answer stale = orders.guest.post(path + "/cancellation", "{\"expectedRefund\":1}");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.code()).isEqualTo("REFUND_CHANGED");
        assertThat(stale.json().at("/quote/amount").asLong()).isEqualTo(SampleOrder.PRICE);
        assertThat(orders.guest
                        .post(path + "/cancellation", "{\"expectedRefund\":%d}".formatted(SampleOrder.PRICE))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void isRightHoweverOftenAndInWhateverOrderItsEventsCome() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 5; round++) {
            SampleOrder order = orders.requested(Slot.ALL, 1, TOMORROW.plusDays(round));
            List<ReservationEvent> events = new ArrayList<>(List.of(
                    order.held(),
                    order.completed(),
                    order.cancellationRefused(new CancellationRefusal.StayStarted(Instant.EPOCH), 3),
                    order.cancelled(OrderStatus.COMPLETED, 4)));
            events.addAll(events);
            Collections.shuffle(events, random);
            events.forEach(orders::publish);
            // This event follows them on the same partition: when it is seen, all of them have been read.
            SampleOrder marker = orders.requested(Slot.ALL, 9, TOMORROW.plusDays(round));
            orders.publish(marker.rejected(new Rejection.OwnSpace()));
            orders.awaitStored(marker, "REJECTED");

            Answer answer = orders.show(order);
            assertThat(answer.text("/status")).as("seed %d", seed).isEqualTo("CANCELLED");
            assertThat(answer.json().at("/version").asInt()).isEqualTo(4);
            assertThat(answer.json().at("/price").asLong()).isEqualTo(SampleOrder.PRICE);
            assertThat(answer.text("/payment/status")).isEqualTo("PAID");
            assertThat(answer.text("/cancellation/by")).isEqualTo("GUEST");
            assertThat(halves(order.useDate())).containsExactly("DAY FREE", "NIGHT FREE");
        }
    }

    @Test
    void updatesTheHalvesOfItsSpaceDate() {
        SampleOrder first = orders.held(Slot.ALL);
        assertThat(halves(TOMORROW)).containsExactly("DAY HELD", "NIGHT HELD");

        orders.publish(first.expired());
        orders.awaitStored(first, "EXPIRED");
        assertThat(halves(TOMORROW)).containsExactly("DAY FREE", "NIGHT FREE");

        // The command that found the overdue hold has decided it, under the same number.
        SampleOrder second = orders.requested(Slot.NIGHT, 2);
        orders.publish(second.held());
        orders.awaitStored(second, "WAITING");
        assertThat(halves(TOMORROW)).containsExactly("DAY FREE", "NIGHT HELD");
        orders.publish(second.completed());
        orders.awaitStored(second, "COMPLETED");
        assertThat(halves(TOMORROW)).containsExactly("DAY FREE", "NIGHT BOOKED");
    }

    @Test
    void isNotSentAgainToAClientThatHasIt() {
        SampleOrder order = orders.held(Slot.DAY);
        String tag = tag(order);

        Answer known = orders.show(order, "If-None-Match", tag);
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.header("Vary")).hasValue("Accept-Language");
        assertThat(orders.show(order, "If-None-Match", "W/" + tag + ", \"other\"")
                        .status())
                .isEqualTo(304);
        assertThat(orders.show(order, "If-None-Match", "\"other\"").status()).isEqualTo(200);
        orders.publish(order.completed());
        orders.awaitStored(order, "COMPLETED");
        assertThat(orders.show(order, "If-None-Match", tag).status()).isEqualTo(200);
    }

    @Test
    void canBeWaitedFor() {
        SampleOrder order = orders.requested(Slot.DAY);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Answer> waiting =
                    CompletableFuture.supplyAsync(() -> orders.show(order, "Prefer", "wait=10"), threads);
            orders.publish(order.held());

            assertThat(waiting.join().text("/status")).isEqualTo("WAITING");
        }
    }

    @Test
    void isAwaitedNoLongerThanRequested() {
        SampleOrder order = orders.requested(Slot.DAY);
        long asked = System.nanoTime();
        Answer answer = orders.show(order, "Prefer", "wait=1");

        assertThat(answer.text("/status")).isEqualTo("PENDING");
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isGreaterThan(Duration.ofMillis(900));
    }

    /** RFC 7240: a preference may have any valid form, and the response names the applied one. */
    @Test
    void reportsTheAppliedWait() {
        SampleOrder order = orders.held(Slot.DAY);

        assertThat(orders.show(order, "Prefer", "foo", "Prefer", "WAIT = \"1\"; bar")
                        .header("Preference-Applied"))
                .hasValue("wait=1");
        assertThat(orders.show(order, "Prefer", "wait=99999999999").header("Preference-Applied"))
                .hasValue("wait=10");
        assertThat(orders.show(order, "Prefer", "foo; wait=1").header("Preference-Applied"))
                .isEmpty();
        assertThat(orders.show(order, "Prefer", "wait=1", "If-None-Match", tag(order))
                        .header("Preference-Applied"))
                .hasValue("wait=1");
    }

    @Test
    void aChangeCanBeWaitedForToo() {
        SampleOrder order = orders.held(Slot.DAY);
        String tag = tag(order);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = CompletableFuture.supplyAsync(
                    () -> orders.show(order, "Prefer", "wait=10", "If-None-Match", tag), threads);
            orders.publish(order.completed());

            assertThat(waiting.join().text("/status")).isEqualTo("COMPLETED");
        }
        assertThat(orders.show(order, "Prefer", "wait=1", "If-None-Match", tag(order))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void isListedForItsGuestNewestFirstPageByPage() {
        List<String> newestFirst = new ArrayList<>();
        for (int number = 1; number <= 5; number++) {
            SampleOrder order = orders.requested(Slot.DAY, number, TOMORROW.plusDays(number));
            orders.publish(order.held());
            if (number % 2 == 0) {
                orders.publish(order.completed());
            }
            newestFirst.addFirst(order.orderId().toString());
        }
        await().until(() -> items("/v1/orders?status=WAITING") == 3 && items("/v1/orders?status=COMPLETED") == 2);

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = guest.get("/v1/orders?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.json()
                    .at("/items")
                    .valueStream()
                    .forEach(item -> seen.add(item.at("/id").asString()));
            cursor = page.text("/nextCursor");
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactlyElementsOf(newestFirst);
        assertThat(items("/v1/orders?phase=UPCOMING")).isEqualTo(2);
        assertThat(items("/v1/orders?phase=FINISHED")).isZero();
        assertThat(orders.api.newUser().get("/v1/orders").json().at("/items").size())
                .isZero();
    }

    @Test
    void isListedWithItsRequestBeforeItIsDecided() {
        SampleOrder order = orders.requested(Slot.NIGHT);

        await().until(() -> items("/v1/orders?status=PENDING") == 1);
        JsonNode listed = guest.get("/v1/orders").json().at("/items/0");
        assertThat(listed.at("/id").asString()).isEqualTo(order.orderId().toString());
        assertThat(listed.at("/slot").asString()).isEqualTo("NIGHT");
        assertThat(listed.at("/headCount").asInt()).isEqualTo(4);
        assertThat(listed.has("createdAt")).isTrue();
        assertThat(listed.has("decision")).isFalse();
        assertThat(orders.show(order).header("Retry-After")).hasValue("1");
    }

    @Test
    void itsRequestChangesNothingWhenItIsReadBehindItsDecision() {
        SampleOrder order = orders.held(Slot.NIGHT);
        Order before = orders.api.bean(Orders.class).find(order.orderId()).orElseThrow();

        RequestReservation request = new RequestReservation(
                order.orderId(), order.spaceId(), TOMORROW, Slot.NIGHT, guest.userId(), 4, null, "digest");
        orders.api.bean(OrderViewWriter.class).merge(List.of(OrderUpdates.of(request, Instant.EPOCH)));

        assertThat(orders.api.bean(Orders.class).find(order.orderId()).orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(before);
    }

    @Test
    void aCursorBelongsToItsQuery() {
        for (int number = 1; number <= 2; number++) {
            SampleOrder order = orders.requested(Slot.DAY, number, TOMORROW.plusDays(number));
            orders.publish(order.held());
            orders.awaitStored(order, "WAITING");
        }
        String cursor = guest.get("/v1/orders?limit=1").text("/nextCursor");

        assertThat(cursor).isNotEmpty();
        assertThat(guest.get("/v1/orders?status=WAITING&cursor=" + cursor).code())
                .isEqualTo("CURSOR_MISMATCH");
        assertThat(guest.get("/v1/orders?cursor=nonsense").code()).isEqualTo("CURSOR_MISMATCH");
    }

    @Test
    void takesNoStatementWhileItIsFreshAndItsListTakesOneHoweverManyThereAre() {
        SampleOrder order = orders.held(Slot.DAY);
        String path = "/v1/orders/" + order.orderId();

        assertThat(orders.statements(path)).isZero();
        assertThat(orders.statements(path + "/cancellation-quote")).isZero();
        assertThat(orders.statements("/v1/orders")).isEqualTo(1);
        SampleOrder another = orders.requested(Slot.DAY, 1, TOMORROW.plusDays(3));
        orders.publish(another.held());
        orders.awaitStored(another, "WAITING");
        assertThat(orders.statements("/v1/orders")).isEqualTo(1);
    }

    @Test
    void isWaitedForWithoutAStatementFromItsRequestOn() throws Exception {
        SampleOrder order = orders.requested(Slot.DAY);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statements =
                    threads.submit(() -> orders.statements("/v1/orders/" + order.orderId(), "Prefer", "wait=10"));
            await().until(() -> orders.api.bean(OrderChangeNotifier.class).waiting() > 0);
            orders.publish(order.held());

            assertThat(statements.get()).isZero();
        }
        assertThat(orders.show(order).text("/status")).isEqualTo("WAITING");
    }

    private static Predicate<Answer> isNow(String status) {
        return shown -> shown.text("/status").equals(status);
    }

    private List<UUID> ids(String path) {
        return guest.get(path)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> UUID.fromString(item.at("/id").asString()))
                .toList();
    }

    private int items(String path) {
        return guest.get(path).json().at("/items").size();
    }

    private String tag(SampleOrder order) {
        return orders.show(order).header("ETag").orElseThrow();
    }

    private List<String> halves(LocalDate useDate) {
        return orders.api
                .bean(JdbcClient.class)
                .sql(
                        "SELECT CONCAT(half, ' ', state) FROM half_state WHERE space_id = ? AND use_date = ? ORDER BY half")
                .params(orders.space, useDate)
                .query(String.class)
                .list();
    }
}
