package com.ourspace.api.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.api.log.ReservationEventListener;
import com.ourspace.contracts.account.AccountEvent.PointsChanged;
import com.ourspace.contracts.account.PointsKind;
import com.ourspace.contracts.reservation.BlockEvent.SlotBlocked;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistJoined;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpacePaused;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceResumed;
import com.ourspace.contracts.space.SpaceEvent.SpaceRejected;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** All read models are cleared and rebuilt, with two replicas that share the partitions. */
class RebuildTest {

    private static final RunningApi FIRST = RunningApi.shared();
    /** Without a memory of recent orders, as a process that has just been started. */
    private static final RunningApi SECOND = RunningApi.start("--ourspace.orders.recent.max=0");

    private static final LocalDate DATE = LocalDate.now(Half.ZONE).plusDays(5);

    private final Caller operator = FIRST.admin();
    private final Caller host = FIRST.newUser();
    private final Caller guest = FIRST.newUser();
    private final JdbcClient jdbc = FIRST.bean(JdbcClient.class);
    private final SampleSpace space =
            SampleSpace.create().ofHost(host.userId()).withImages(2).listedIn(FIRST);
    private final UUID block = UUID.randomUUID();
    private final UUID refused = UUID.randomUUID();
    private final RebuiltTables tables = new RebuiltTables(jdbc, space.id(), guest.userId(), block, refused);

    @AfterEach
    void isDone() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> operator.get("/v1/admin/rebuilds/latest").text("/status"), "DONE"::equals);
    }

    @AfterAll
    static void closeTheSecond() {
        SECOND.context().close();
    }

    @Test
    void everyRowIsRestoredAlsoCorruptedOnes() {
        guest.send("PUT", "/v1/spaces/" + space.id() + "/like", BodyPublishers.noBody());
        muchHappens();
        Map<String, Set<String>> before = onceItIsAllThere();
        String detail = detail();
        spoil("UPDATE order_view SET status = 'REJECTED', status_version = 99, version = 99 WHERE space_id = ?");
        spoil("UPDATE half_state SET state = 'BOOKED', seq = 99 WHERE space_id = ?");
        spoil("UPDATE space_listing SET title = 'Spoiled', version = 99 WHERE space_id = ?");
        spoil("DELETE FROM space_offer WHERE space_id = ?");

        begin();
        isDone();

        assertThat(tables.rows()).isEqualTo(before);
        assertThat(detail()).isEqualTo(detail).contains("\"likeCount\":1");
    }

    @Test
    void theSameKeyIsTheSameRebuild() {
        Caller keyed = operator.keyed(UUID.randomUUID().toString());
        Answer first = keyed.send("POST", "/v1/admin/rebuilds", BodyPublishers.noBody());
        isDone();
        Answer again = keyed.send("POST", "/v1/admin/rebuilds", BodyPublishers.noBody());

        assertThat(List.of(first.status(), again.status())).containsOnly(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(operator.get("/v1/admin/rebuilds/latest").text("/number")).isEqualTo(first.text("/number"));
    }

    @Test
    void everyTableIsAProjectionOrTheApisOwn() {
        assertThat(tables.inTheDatabase()).isEqualTo(RebuiltTables.ofEitherKind());
    }

    @Test
    void ordersArePendingMeanwhileAndNothingIsNotFound() {
        SampleOrder order = requested();
        FIRST.publish(order.held());
        once(order, "WAITING");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> guest.at(SECOND.url())
                        .get("/v1/orders/" + order.orderId())
                        .text("/status")
                        .equals("WAITING"));
        readers().forEach(MessageListenerContainer::stop);
        try {
            assertThat(begin().text("/status")).isEqualTo("RUNNING");

            Answer elsewhere = guest.at(SECOND.url()).get("/v1/orders/" + order.orderId());
            assertThat(elsewhere.status()).isEqualTo(200);
            assertThat(elsewhere.text("/status")).isEqualTo("PENDING");
            assertThat(show(order).text("/status")).as("from memory").isEqualTo("WAITING");
            Answer unknown = operator.at(SECOND.url()).get("/v1/admin/orders/" + order.orderId());
            assertThat(unknown.status()).isEqualTo(503);
            assertThat(unknown.code()).isEqualTo("DEPENDENCY_DOWN");
            assertThat(unknown.header("Retry-After")).isPresent();
            assertThat(guest.send("DELETE", "/v1/me", BodyPublishers.noBody()).status())
                    .isEqualTo(503);
        } finally {
            readers().forEach(MessageListenerContainer::start);
        }
        once(order, "WAITING");
    }

    @Test
    void eventsPublishedMeanwhileAreProjectedAndPollsContinue() {
        SampleOrder order = requested();
        AtomicBoolean isOver = new AtomicBoolean();
        CompletableFuture<Set<Integer>> polls = CompletableFuture.supplyAsync(() -> Stream.generate(() -> show(order))
                .takeWhile(answer -> !isOver.get())
                .map(Answer::status)
                .collect(Collectors.toSet()));

        begin();
        FIRST.publish(order.held(), order.completed());
        isDone();
        once(order, "COMPLETED");
        isOver.set(true);

        assertThat(polls.join()).containsOnly(200);
    }

    @Test
    void aRunningRebuildContinues() {
        requested();
        readers().forEach(MessageListenerContainer::stop);
        try {
            assertThat(begin().text("/number")).isEqualTo(begin().text("/number"));
        } finally {
            readers().forEach(MessageListenerContainer::start);
        }
    }

    @Test
    void forbiddenForGuests() {
        assertThat(guest.send("POST", "/v1/admin/rebuilds", BodyPublishers.noBody())
                        .code())
                .isEqualTo("FORBIDDEN");
    }

    /** Writes a row to every table. */
    private void muchHappens() {
        SampleOrder held = order(0);
        SampleOrder paid = order(1);
        SampleOrder rejected = order(2);
        SampleOrder cancelled = order(3);
        SampleOrder waiting = order(4);
        FIRST.publish(
                new SpacePaused(UUID.randomUUID(), space.id(), 3, Instant.EPOCH),
                new SpaceResumed(UUID.randomUUID(), space.id(), 4, Instant.EPOCH),
                space.stored(1),
                new SpaceRejected(refused, "INTERNAL_ERROR", Instant.EPOCH),
                new PointsChanged(guest.userId(), 1, 100_000, 100_000, PointsKind.GRANT, null, Instant.EPOCH),
                held.held(),
                paid.held(),
                paid.completed(),
                rejected.rejected(new Rejection.SpaceNotActive()),
                cancelled.held(),
                cancelled.completed(),
                cancelled.cancelled(OrderStatus.COMPLETED, 3),
                new SlotBlocked(block, space.id(), waiting.useDate(), Slot.NIGHT, host.userId(), waiting.decided(0)),
                new WaitlistJoined(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        space.id(),
                        waiting.useDate(),
                        Slot.NIGHT,
                        guest.userId(),
                        4,
                        null,
                        true,
                        "digest",
                        waiting.decided(1)));
        FIRST.publishCausedBy(
                UUID.randomUUID(), held.paymentRefused(new PaymentRefusal.PriceMismatch(SampleOrder.PRICE)));
    }

    private Map<String, Set<String>> onceItIsAllThere() {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        tables::rows,
                        rows -> rows.values().stream().noneMatch(Set::isEmpty)
                                && rows.get("order_view").size() == 4
                                && rows.get("order_view").stream().anyMatch(order -> order.contains("PRICE_MISMATCH"))
                                && rows.get("decision_view").size() == 10
                                && rows.get("space_change").size() == 2
                                && rows.get("space_image").stream().allMatch(image -> image.contains("READY")));
    }

    private void spoil(String statement) {
        assertThat(jdbc.sql(statement).param(space.id()).update()).isPositive();
    }

    private SampleOrder order(int days) {
        return new SampleOrder(UUID.randomUUID(), space.id(), DATE.plusDays(days), Slot.DAY, guest.userId(), 1);
    }

    private SampleOrder requested() {
        Answer answer = guest.postOnce(
                "/v1/spaces/" + space.id() + "/orders",
                "{\"useDate\":\"%s\",\"slot\":\"DAY\",\"headCount\":4}".formatted(DATE));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return new SampleOrder(UUID.fromString(answer.text("/id")), space.id(), DATE, Slot.DAY, guest.userId(), 1);
    }

    private Answer show(SampleOrder order) {
        return guest.get("/v1/orders/" + order.orderId());
    }

    private void once(SampleOrder order, String status) {
        await().atMost(Duration.ofSeconds(60)).until(() -> show(order).text("/status"), status::equals);
    }

    private String detail() {
        return FIRST.anonymous().get("/v1/spaces/" + space.id()).body();
    }

    private Answer begin() {
        Answer answer = operator.send("POST", "/v1/admin/rebuilds", BodyPublishers.noBody());
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer;
    }

    private static List<MessageListenerContainer> readers() {
        return Stream.of(FIRST, SECOND)
                .flatMap(api -> Stream.of(ReservationEventListener.ID, "api-requests")
                        .map(id -> api.bean(KafkaListenerEndpointRegistry.class).getListenerContainer(id)))
                .toList();
    }
}
