package com.ourspace.api.classic;

import static com.ourspace.api.classic.ClassicClient.is;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.RawHttp;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.api.fixture.TopicTail;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.ClaimState;
import com.ourspace.contracts.reservation.Conflict;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.ReservationEvent;
import com.ourspace.contracts.reservation.Slot;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The rows for booking a slot and for the guest's bookings. The test decides in place of the booking processor. */
class ClassicOrderTest {

    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();
    private static final LocalDate DATE = LocalDate.now(Half.ZONE).plusDays(12);

    private static SampleSpace space;

    private final RunningApi api = RunningApi.shared();
    private final ClassicClient guest = ClassicClient.newUser();

    @BeforeAll
    static void listASpace() {
        space = SampleSpace.create().listedIn(RunningApi.shared());
    }

    @Test
    void booksTheSlotAndPaysItWithPointsInOneRequest() {
        CompletableFuture<Answer> answer = ask(body(Slot.NIGHT, 4));
        SampleOrder order = decide(Slot.NIGHT, SampleOrder::held);
        decidePayment(order, SampleOrder::completed);

        JsonNode detail = guest.get("/spaces/detail/" + space.id()).json().at("/results/0");
        is(answer.join(), 200, """
                {"RESULT": {"order_id": "%s", "space_id": %d, "category": "파티룸", "title": "Sample %d",
                 "sub_title": "for tests", "min_count": 1, "max_count": 8, "image": %s,
                 "facility": [{"name": "WiFi", "image": %s}, {"name": "TV", "image": %s}],
                 "count": 4, "date": "%s", "option": "night", "price": "50000.00"}}
                """.formatted(
                        order.orderId(),
                        space.id(),
                        space.id(),
                        detail.get("image"),
                        detail.at("/facility/0/image"),
                        detail.at("/facility/1/image"),
                        DATE));
        is(guest.get("/orders/myorder"), 200, """
                {"results": [{"order_id": "%s", "space_id": %d, "date": "%s", "title": "Sample %d",
                 "sub_title": "for tests", "address": "1 Teheran-ro, Seoul", "image": %s, "option": "night",
                 "price": "50000.00", "is_expired": false}]}
                """.formatted(
                        order.orderId(), space.id(), DATE, space.id(), detail.at("/image/0")));
        assertThat(types(order)).containsExactly("request-reservation.v1", "pay-reservation.v1");
    }

    @Test
    void aRejectionIs400WithItsCode() {
        CompletableFuture<Answer> answer = ask(body(Slot.NIGHT, 4));
        SampleOrder order = decide(
                Slot.NIGHT,
                wanted -> wanted.rejected(new Rejection.SlotHeld(List.of(
                        new Conflict(Half.NIGHT, ClaimState.HELD, Instant.now().plusSeconds(600), 1)))));

        is(answer.join(), 400, "{\"MESSAGE\": \"SLOT_HELD\"}");
        assertThat(types(order)).containsExactly("request-reservation.v1");
        is(guest.get("/orders/myorder"), 200, "{\"results\": []}");
    }

    /** The client could neither see nor pay the hold, so nobody else should have to wait for its end. */
    @Test
    void withoutEnoughPointsNothingStaysHeld() {
        CompletableFuture<Answer> answer = ask(body(Slot.NIGHT, 4));
        SampleOrder order = decide(Slot.NIGHT, SampleOrder::held);
        decidePayment(
                order,
                held -> held.paymentRefused(new PaymentRefusal.InsufficientPoints(10, SampleOrder.PRICE, 49_990)));

        is(answer.join(), 400, "{\"MESSAGE\": \"INSUFFICIENT_POINTS\"}");
        assertThat(command(order, "cancel-reservation.v1").value()).contains("\"by\":\"GUEST\"");
        is(guest.get("/orders/myorder"), 200, "{\"results\": []}");
    }

    /** The client sends no keys, and two rooms for two groups look alike. */
    @Test
    void twoEqualRequestsAreTwoOrdersAndOneThatIsNotDecidedInTimeIsTakenBack() {
        for (int request = 0; request < 2; request++) {
            RawHttp.RawAnswer late = RawHttp.sendFrom(
                    "127.0.0.41",
                    RunningApi.guarded().url(),
                    "POST /classic/orders?space_id=%d HTTP/1.1\nHost: test\nConnection: close\nAuthorization: %s\nContent-Type: application/json\nContent-Length: %d"
                            .formatted(
                                    space.id(), guest.token(), body(Slot.DAY, 4).length()),
                    body(Slot.DAY, 4));
            assertThat(late.status()).as(late.body()).isEqualTo(503);
            assertThat(late.body()).isEqualTo("{\"MESSAGE\":\"DEPENDENCY_DOWN\"}");
            assertThat(late.header("Retry-After")).isNotEmpty();
        }

        List<UUID> orders = await().until(() -> requested(Slot.DAY), all -> all.size() == 2);
        assertThat(orders)
                .doesNotHaveDuplicates()
                .allSatisfy(order -> assertThat(
                                TopicTail.of(Topic.RESERVATION_COMMANDS).about(order, 2))
                        .extracting(command -> TopicTail.header(command, Envelope.TYPE))
                        .containsExactly("request-reservation.v1", "cancel-reservation.v1"));
    }

    @Test
    void aSuspendedGuestIs400() {
        String path = "/v1/admin/users/" + guest.userId() + "/status";
        api.admin()
                .send(
                        "PUT",
                        path,
                        BodyPublishers.ofString("{\"status\":\"SUSPENDED\",\"reason\":\"A test.\"}"),
                        "Content-Type",
                        "application/json");

        is(guest.post(path(), body(Slot.DAY, 4)), 400, "{\"MESSAGE\": \"GUEST_SUSPENDED\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'count':4,'option':OPTION}                              | KEY_ERROR",
                "{'date':'DATE','option':OPTION}                          | KEY_ERROR",
                "{'date':'DATE','count':4}                                | KEY_ERROR",
                "{'date':'DATE','count':null,'option':OPTION}             | KEY_ERROR",
                "{'date':'','count':4,'option':OPTION}                    | INVALID_PARAMETER",
                "{'date':'2026-02-30','count':4,'option':OPTION}          | INVALID_PARAMETER",
                "{'date':'DATE','count':'many','option':OPTION}           | INVALID_PARAMETER",
                "{'date':'DATE','count':1.5,'option':OPTION}              | INVALID_PARAMETER",
                "{'date':'DATE','count':4,'option':'day'}                 | INVALID_PARAMETER",
                "{'date':'DATE','count':4,'option':0}                     | INVALID_PARAMETER",
                "{'date':'DATE','count':4,'option':1}                     | SLOT_NOT_OFFERED",
                "{'date':'DATE','count':99,'option':OPTION}               | HEADCOUNT_ABOVE_MAX",
                "{'date':'DATE','count':0,'option':OPTION}                | HEADCOUNT_BELOW_MIN",
                "{'date':'2020-01-01','count':4,'option':OPTION}          | DATE_IN_PAST",
                "{'date':'9000-01-01','count':4,'option':OPTION}          | DATE_TOO_FAR",
                "[]                                                       | MALFORMED_REQUEST",
                "nonsense                                                 | MALFORMED_REQUEST"
            })
    void aBadRequestIs400(String body, String message) {
        String json = body.replace('\'', '"')
                .replace("DATE", DATE.toString())
                .replace("OPTION", Long.toString(option(Slot.DAY)));

        is(guest.post(path(), json), 400, "{\"MESSAGE\": \"%s\"}".formatted(message));
    }

    @Test
    void aMissingABadAndAnUnknownSpaceAre400() {
        is(guest.post("/orders", body(Slot.DAY, 4)), 400, "{\"MESSAGE\": \"KEY_ERROR\"}");
        is(guest.post("/orders?space_id=x", body(Slot.DAY, 4)), 400, "{\"MESSAGE\": \"INVALID_PARAMETER\"}");
        is(
                guest.post("/orders?space_id=1", "{\"date\":\"%s\",\"count\":4,\"option\":1}".formatted(DATE)),
                400,
                "{\"MESSAGE\": \"SPACE_NOT_FOUND\"}");
    }

    @Test
    void aHostsOwnSpaceIs400() {
        SampleSpace own = SampleSpace.create().ofHost(guest.userId()).listedIn(api);

        is(
                guest.post(
                        "/orders?space_id=" + own.id(),
                        "{\"date\":\"%s\",\"count\":4,\"option\":%d}"
                                .formatted(DATE, new OptionId(own.id(), Slot.DAY).number())),
                400,
                "{\"MESSAGE\": \"OWN_SPACE\"}");
    }

    /** A booking was deleted by the next one of the same guest, and one that waited was invisible. */
    @Test
    void listsEveryPaidOrderTheLatestDateFirstAndNoOther() {
        SampleOrder past = paid(DATE.minusDays(30), Slot.DAY);
        SampleOrder late = paid(DATE.plusDays(5), Slot.ALL);
        SampleOrder soon = paid(DATE, Slot.DAY);
        SampleOrder night = paid(DATE, Slot.NIGHT);
        SampleOrder held = sample(DATE.plusDays(6), Slot.DAY);
        SampleOrder cancelled = sample(DATE.plusDays(7), Slot.DAY);
        api.publish(held.held());
        api.publish(cancelled.held(), cancelled.completed(), cancelled.cancelled(OrderStatus.COMPLETED, 3));

        JsonNode orders = await().atMost(Duration.ofSeconds(20))
                .until(() -> guest.get("/orders/myorder").json().get("results"), shown -> shown.size() == 4);
        assertThat(values(orders, "order_id"))
                .containsExactly(
                        late.orderId().toString(),
                        night.orderId().toString(),
                        soon.orderId().toString(),
                        past.orderId().toString());
        assertThat(values(orders, "option")).containsExactly("all", "night", "day", "day");
        assertThat(values(orders, "is_expired")).containsExactly("false", "false", "false", "true");
    }

    @Test
    void aSpaceWithoutAnImageHasNullForOne() {
        SampleSpace bare = SampleSpace.create();
        api.publish(bare.created());
        SampleOrder order = new SampleOrder(UUID.randomUUID(), bare.id(), DATE, Slot.DAY, guest.userId(), 1);
        api.publish(order.held(), order.completed());

        JsonNode orders = await().atMost(Duration.ofSeconds(20))
                .until(() -> guest.get("/orders/myorder").json().get("results"), shown -> shown.size() == 1);
        assertThat(orders.at("/0/image").isNull()).isTrue();
    }

    private CompletableFuture<Answer> ask(String body) {
        return CompletableFuture.supplyAsync(() -> guest.post(path(), body), THREADS);
    }

    private static String path() {
        return "/orders?space_id=" + space.id();
    }

    private static String body(Slot slot, int count) {
        return "{\"date\":\"%s\",\"count\":%d,\"option\":%d}".formatted(DATE, count, option(slot));
    }

    private static long option(Slot slot) {
        return new OptionId(space.id(), slot).number();
    }

    /** Decides the guest's request for this slot as the booking processor would. */
    private SampleOrder decide(Slot slot, Function<SampleOrder, ReservationEvent> decision) {
        UUID id = await().until(() -> requested(slot).stream().findFirst(), Optional::isPresent)
                .orElseThrow();
        SampleOrder order = new SampleOrder(id, space.id(), DATE, slot, guest.userId(), 1);
        api.publishCausedBy(id, decision.apply(order));
        return order;
    }

    private void decidePayment(SampleOrder order, Function<SampleOrder, ReservationEvent> decision) {
        UUID payment = UUID.fromString(TopicTail.header(command(order, "pay-reservation.v1"), Envelope.ID));
        api.publishCausedBy(payment, decision.apply(order));
    }

    /** The ids of the guest's orders for this slot, in the order of the log. */
    private List<UUID> requested(Slot slot) {
        return TopicTail.of(Topic.RESERVATION_COMMANDS).records().stream()
                .filter(record -> TopicTail.header(record, Envelope.TYPE).equals("request-reservation.v1"))
                .filter(record -> record.value().contains("\"guestId\":" + guest.userId() + ",")
                        && record.value().contains("\"slot\":\"" + slot + "\""))
                .map(record -> UUID.fromString(TopicTail.header(record, Envelope.SUBJECT)))
                .toList();
    }

    private static ConsumerRecord<String, String> command(SampleOrder order, String type) {
        return await().until(
                        () -> TopicTail.of(Topic.RESERVATION_COMMANDS).about(order.orderId()).stream()
                                .filter(record ->
                                        TopicTail.header(record, Envelope.TYPE).equals(type))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static List<String> types(SampleOrder order) {
        return TopicTail.of(Topic.RESERVATION_COMMANDS).about(order.orderId()).stream()
                .map(record -> TopicTail.header(record, Envelope.TYPE))
                .toList();
    }

    private SampleOrder paid(LocalDate date, Slot slot) {
        SampleOrder order = sample(date, slot);
        api.publish(order.held(), order.completed());
        return order;
    }

    private SampleOrder sample(LocalDate date, Slot slot) {
        return new SampleOrder(UUID.randomUUID(), space.id(), date, slot, guest.userId(), 1);
    }

    private static List<String> values(JsonNode items, String member) {
        return items.valueStream().map(item -> item.get(member).asString()).toList();
    }
}
