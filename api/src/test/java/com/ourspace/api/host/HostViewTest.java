package com.ourspace.api.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.api.fixture.StatementCounts;
import com.ourspace.api.fixture.TopicTail;
import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpacePaused;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceRemoved;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

class HostViewTest {

    private static final RunningApi API = RunningApi.shared();
    private static final LocalDate DATE = LocalDate.now(Half.ZONE).plusDays(15);
    private static final AtomicLong SEQ = new AtomicLong(1);
    private static final Random RANDOM = new Random(4);

    private final Caller host = newHost();

    @Test
    void hostSeesOwnSpacesInAllStatesWithTheirVersionsAndNobodyElses() {
        SampleSpace active = space();
        SampleSpace paused = space();
        SampleSpace removed = space();
        SampleSpace.create().listedIn(API);
        API.publish(
                new SpacePaused(UUID.randomUUID(), paused.id(), 3, Instant.EPOCH),
                new SpaceRemoved(UUID.randomUUID(), removed.id(), 3, Instant.EPOCH));
        eventually(() -> API.anonymous().get("/v1/spaces/" + removed.id()).status() == 404
                && API.anonymous()
                        .get("/v1/spaces/" + paused.id())
                        .text("/version")
                        .equals("3"));

        JsonNode items = host.get("/v1/host/spaces").json().at("/items");

        assertThat(texts(items, "/id"))
                .containsExactly(Long.toString(removed.id()), Long.toString(paused.id()), Long.toString(active.id()));
        assertThat(texts(items, "/status")).containsExactly("REMOVED", "PAUSED", "ACTIVE");
        assertThat(texts(items, "/version")).containsExactly("3", "3", "2");
        assertThat(items.at("/0/offers").size()).isEqualTo(3);
        assertThat(items.at("/0/images/0/status").asString()).isEqualTo("READY");
        assertThat(API.anonymous().get("/v1/host/spaces").code()).isEqualTo("TOKEN_MISSING");
    }

    @Test
    void listOfSpacesContinuesWithItsOwnCursorOnly() {
        List<String> all =
                List.of(Long.toString(space().id()), Long.toString(space().id()), Long.toString(space().id()));

        Answer first = host.get("/v1/host/spaces?limit=2");
        Answer second = host.get("/v1/host/spaces?limit=2&cursor=" + first.text("/nextCursor"));

        List<String> seen = new ArrayList<>(texts(first.json().at("/items"), "/id"));
        seen.addAll(texts(second.json().at("/items"), "/id"));
        assertThat(seen).containsExactlyElementsOf(all.reversed());
        assertThat(second.json().at("/nextCursor").isNull()).isTrue();
        assertThat(API.newUser()
                        .get("/v1/host/spaces?cursor=" + first.text("/nextCursor"))
                        .code())
                .isEqualTo("CURSOR_MISMATCH");
    }

    @Test
    void theBookerIsShownForCompletedOrdersOnly() {
        SampleSpace space = space();
        SampleOrder waiting = order(space, DATE, Slot.DAY);
        SampleOrder paid = order(space, DATE, Slot.NIGHT);
        SampleOrder cancelled = order(space, DATE.plusDays(1), Slot.NIGHT);
        API.publish(waiting.held(), paid.held(), paid.completed());
        API.publish(cancelled.held(), cancelled.completed(), cancelled.cancelled(OrderStatus.COMPLETED, 3));
        eventually(() -> orders("").size() == 3
                && orders("status=CANCELLED").size() == 1
                && orders("status=COMPLETED").size() == 1);
        List.of(waiting, paid, cancelled).forEach(HostViewTest::bookerOf);

        JsonNode completed = orders("status=COMPLETED").at("/0");

        assertThat(completed.at("/booker/name").asString()).isEqualTo("Kim Minsu");
        assertThat(completed.at("/booker/phone").asString()).isEqualTo("+821012345678");
        assertThat(completed.at("/phase").asString()).isEqualTo("UPCOMING");
        assertThat(completed.at("/paidAt").asString()).isNotEmpty();
        assertThat(completed.has("guestId")).isFalse();
        assertThat(orders("status=WAITING").at("/0").has("booker")).isFalse();
        assertThat(orders("status=CANCELLED").at("/0").has("booker")).isFalse();
        assertThat(orders("status=CANCELLED").at("/0/cancellation/by").asString())
                .isEqualTo("GUEST");
    }

    @Test
    void anOrderWhoseBookerIsKeptNoLongerIsShownWithoutOne() {
        SampleOrder paid = order(space(), DATE, Slot.NIGHT);
        API.publish(paid.held(), paid.completed());
        eventually(() -> orders("status=COMPLETED").size() == 1);
        bookerOf(paid);
        assertThat(orders("status=COMPLETED").at("/0").has("booker")).isTrue();

        API.bean(JdbcTemplate.class)
                .update("DELETE FROM booker WHERE payment_id = ?", (Object) SqlValues.bytes(paid.orderId()));

        JsonNode shown = orders("status=COMPLETED").at("/0");
        assertThat(shown.at("/id").asString()).isEqualTo(paid.orderId().toString());
        assertThat(shown.has("booker")).isFalse();
    }

    @Test
    void ordersAreFilteredBySpacePhaseAndDatesAndRefusedOnesShownOnlyWhenAskedFor() {
        SampleSpace one = space();
        SampleSpace two = space();
        SampleOrder past = order(one, LocalDate.now(Half.ZONE).minusDays(3), Slot.DAY);
        SampleOrder coming = order(one, DATE, Slot.DAY);
        SampleOrder other = order(two, DATE.plusDays(4), Slot.ALL);
        SampleOrder refused = order(two, DATE, Slot.ALL);
        API.publish(past.held(), past.completed(), coming.held(), coming.completed(), other.held());
        API.publish(refused.rejected(new Rejection.SpaceNotActive()));
        API.publish(order(SampleSpace.create().listedIn(API), DATE, Slot.DAY).held());
        eventually(() -> orders("").size() == 3
                && orders("status=REJECTED").size() == 1
                && orders("status=COMPLETED").size() == 2);

        assertThat(ids("spaceId=" + two.id())).containsExactly(other.orderId().toString());
        assertThat(ids("phase=FINISHED")).containsExactly(past.orderId().toString());
        assertThat(ids("phase=UPCOMING")).containsExactly(coming.orderId().toString());
        assertThat(ids("from=" + DATE + "&to=" + DATE))
                .containsExactly(coming.orderId().toString());
        assertThat(ids("from=" + DATE)).hasSize(2);
        SampleSpace foreign = SampleSpace.create().listedIn(API);
        assertThat(host.get("/v1/host/orders?spaceId=" + foreign.id()).code()).isEqualTo("NOT_SPACE_OWNER");
        assertThat(host.get("/v1/host/orders?spaceId=99999999").code()).isEqualTo("SPACE_NOT_FOUND");
        assertThat(host.get("/v1/host/orders?phase=SOON").code()).isEqualTo("INVALID_PARAMETER");
        assertThat(host.get("/v1/host/orders?from=soon").code()).isEqualTo("INVALID_PARAMETER");
    }

    @Test
    void pagesOfOrdersMeetWithoutGapOrOverlap() {
        SampleSpace space = space();
        List<String> expected = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            SampleOrder order = order(space, DATE.plusDays(day), Slot.DAY);
            expected.addFirst(order.orderId().toString());
            API.publish(order.held());
        }
        eventually(() -> orders("").size() == 7);

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = host.get("/v1/host/orders?limit=3" + cursor);
            seen.addAll(texts(page.json().at("/items"), "/id"));
            cursor = page.json().at("/nextCursor").isNull() ? "" : "&cursor=" + page.text("/nextCursor");
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactlyElementsOf(expected);
        Answer first = host.get("/v1/host/orders?limit=3");
        assertThat(host.get("/v1/host/orders?limit=3&status=WAITING&cursor=" + first.text("/nextCursor"))
                        .code())
                .isEqualTo("CURSOR_MISMATCH");
    }

    @Test
    void calendarNamesTheOrderOrBlockOfEachHalf() {
        SampleSpace space = space();
        SampleOrder day = order(space, DATE, Slot.DAY);
        SampleOrder all = order(space, DATE.plusDays(1), Slot.ALL);
        API.publish(day.held(), all.held(), all.completed());
        String path = "/v1/host/calendar?spaceId=%d&from=%s&to=%s".formatted(space.id(), DATE, DATE.plusDays(1));
        eventually(() -> host.get(path).text("/dates/1/halves/NIGHT/state").equals("BOOKED")
                && host.get(path).text("/dates/0/halves/DAY/state").equals("HELD"));

        Answer calendar = host.get(path);

        assertThat(calendar.text("/dates/0/halves/DAY/orderId"))
                .isEqualTo(day.orderId().toString());
        assertThat(calendar.text("/dates/0/halves/DAY/heldUntil")).isNotEmpty();
        assertThat(calendar.text("/dates/0/halves/NIGHT/state")).isEqualTo("FREE");
        assertThat(calendar.text("/dates/1/halves/DAY/orderId"))
                .isEqualTo(all.orderId().toString());
        assertThat(API.newUser().get(path).code()).isEqualTo("NOT_SPACE_OWNER");
        assertThat(host.get("/v1/host/calendar?spaceId=99999999").code()).isEqualTo("SPACE_NOT_FOUND");
        assertThat(host.get(path.replaceFirst("to=.*", "to=2999-01-01")).code()).isEqualTo("INVALID_PARAMETER");
        assertThat(host.get("/v1/host/calendar").code()).isEqualTo("INVALID_PARAMETER");
    }

    @Test
    void hostCancelsInTheRoleOfTheHost() {
        SampleSpace space = space();
        SampleOrder order = order(space, DATE, Slot.DAY);
        API.publish(order.held(), order.completed());
        eventually(() -> ids("status=COMPLETED").size() == 1);
        String path = "/v1/host/orders/" + order.orderId();

        Answer accepted = host.send("POST", path + "/cancellation", BodyPublishers.noBody());
        Answer again = host.send("POST", path + "/cancellation", BodyPublishers.noBody());
        List<ConsumerRecord<String, String>> commands =
                TopicTail.of(Topic.RESERVATION_COMMANDS).about(order.orderId(), 2);

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.header("Location")).contains(path);
        assertThat(again.status()).isEqualTo(202);
        assertThat(commands)
                .extracting(command -> TopicTail.header(command, "ce_id"))
                .containsOnly(TopicTail.header(commands.getFirst(), "ce_id"));
        assertThat(commands.getFirst().value())
                .contains("\"by\":\"HOST\"", "\"actorId\":" + host.userId(), "\"spaceId\":" + space.id());
        API.publish(order.cancelled(OrderStatus.COMPLETED, 3));
        eventually(() -> host.get(path).text("/status").equals("CANCELLED"));
        assertThat(host.send("POST", path + "/cancellation", BodyPublishers.noBody())
                        .code())
                .isEqualTo("NOT_CANCELLABLE");
    }

    @Test
    void orderNotFoundForAnotherHostsOrderAndStayStartedOnceItIsOver() {
        SampleSpace space = space();
        SampleOrder past = order(space, LocalDate.now(Half.ZONE).minusDays(1), Slot.DAY);
        API.publish(past.held(), past.completed());
        eventually(() -> ids("status=COMPLETED").size() == 1);
        String path = "/v1/host/orders/" + past.orderId();

        assertThat(API.newUser().get(path).code()).isEqualTo("ORDER_NOT_FOUND");
        assertThat(API.newUser()
                        .send("POST", path + "/cancellation", BodyPublishers.noBody())
                        .code())
                .isEqualTo("ORDER_NOT_FOUND");
        assertThat(host.send("POST", path + "/cancellation", BodyPublishers.noBody())
                        .code())
                .isEqualTo("STAY_STARTED");
    }

    @Test
    void everyViewTakesAsManyStatementsForFewAsForMany() {
        SampleSpace space = space();
        API.publish(order(space, DATE, Slot.DAY).held());
        eventually(() -> orders("").size() == 1);
        List<Integer> few = statements(space);
        for (int number = 1; number < 10; number++) {
            API.publish(order(space(), DATE.plusDays(number), Slot.DAY).held());
        }
        eventually(() -> orders("limit=50").size() == 10);

        assertThat(statements(space)).isEqualTo(few).containsExactly(3, 1, 2);
    }

    /** A new user, not the default host of sample spaces. */
    private static Caller newHost() {
        Caller user = API.newUser();
        return user.userId() == 1 ? API.newUser() : user;
    }

    private List<Integer> statements(SampleSpace space) {
        return List.of(
                statements("/v1/host/spaces?limit=50"),
                statements("/v1/host/orders?limit=50"),
                statements("/v1/host/calendar?spaceId=" + space.id()));
    }

    private int statements(String path) {
        String traceId = "%016x%016x".formatted(RANDOM.nextLong(), RANDOM.nextLong());
        Answer answer = host.get(path, "traceparent", "00-" + traceId + "-00f067aa0ba902b7-01");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return StatementCounts.of(traceId);
    }

    private SampleSpace space() {
        return SampleSpace.create().ofHost(host.userId()).listedIn(API);
    }

    private static SampleOrder order(SampleSpace space, LocalDate date, Slot slot) {
        return new SampleOrder(UUID.randomUUID(), space.id(), date, slot, 5, SEQ.getAndAdd(5));
    }

    private static void bookerOf(SampleOrder order) {
        API.bean(JdbcTemplate.class)
                .update(
                        "INSERT INTO booker (order_id, user_id, name, phone, email, payment_id, stay_ends_at,"
                                + " updated_at) VALUES (?, 5, 'Kim Minsu', '+821012345678', 'kim@example.com', ?, NOW(6),"
                                + " NOW(6))",
                        SqlValues.bytes(order.orderId()),
                        SqlValues.bytes(order.orderId()));
        API.bean(JdbcTemplate.class)
                .update(
                        "UPDATE order_view SET paid_by_command = ? WHERE order_id = ?",
                        SqlValues.bytes(order.orderId()),
                        SqlValues.bytes(order.orderId()));
    }

    private JsonNode orders(String query) {
        return host.get("/v1/host/orders?" + query).json().at("/items");
    }

    private List<String> ids(String query) {
        return texts(orders(query), "/id");
    }

    private static List<String> texts(JsonNode items, String pointer) {
        return items.valueStream().map(item -> item.at(pointer).asString()).toList();
    }

    private static void eventually(Callable<Boolean> holds) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(holds);
    }
}
