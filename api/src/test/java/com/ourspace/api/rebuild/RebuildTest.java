package com.ourspace.api.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.api.sql.SqlValues;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All read models are rebuilt beside those that serve, by one of two replicas. */
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
    private final KilledRebuild rebuilding = new KilledRebuild(FIRST);
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
        long revision = revision();
        spoil("UPDATE order_view SET status = 'REJECTED', status_version = 99, version = 99 WHERE space_id = ?");
        spoil("UPDATE half_state SET state = 'BOOKED', seq = 99 WHERE space_id = ?");
        spoil("UPDATE space_listing SET title = 'Spoiled', version = 99 WHERE space_id = ?");
        spoil("DELETE FROM space_offer WHERE space_id = ?");

        begin();
        isDone();

        assertThat(tables.rows()).isEqualTo(before);
        assertThat(detail()).isEqualTo(detail).contains("\"likeCount\":1");
        assertThat(revision())
                .as("what is shown has not changed, and nobody is told that it has")
                .isEqualTo(revision);
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
    void nothingIsPendingThinnerOrUnavailableMeanwhile() {
        SampleOrder order = requested();
        FIRST.publish(order.held());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> elsewhere(order).text("/status").equals("WAITING")
                        && show(order).text("/status").equals("WAITING"));
        rebuilding.begin(false);
        rebuilding.prepareAndHold();
        try {
            assertThat(operator.get("/v1/admin/rebuilds/latest").text("/status"))
                    .isEqualTo("RUNNING");
            assertThat(elsewhere(order).text("/status")).isEqualTo("WAITING");
            assertThat(show(order).text("/status")).isEqualTo("WAITING");
            assertThat(detail()).contains("\"id\":" + space.id());
            Answer unknown = operator.at(SECOND.url()).get("/v1/admin/orders/" + UUID.randomUUID());
            assertThat(unknown.status()).isEqualTo(404);
            Caller leaving = FIRST.newUser();
            assertThat(leaving.send("DELETE", "/v1/me", BodyPublishers.noBody()).status())
                    .isEqualTo(204);
        } finally {
            rebuilding.release();
        }
        isDone();
        assertThat(elsewhere(order).text("/status")).isEqualTo("WAITING");
    }

    @ParameterizedTest
    @EnumSource
    void aKillAtAnyMomentLeavesAllWhole(KilledRebuild.Moment moment) {
        muchHappens();
        onceItIsAllThere();
        long generation = generation();
        Map<String, Set<String>> before = tables.rows();

        rebuilding.begin(false);
        rebuilding.workUntil(moment);

        assertThat(tables.rows()).isEqualTo(before);
        SampleOrder order = order(9);
        FIRST.publish(order.held(), order.completed());
        isDone();
        await().atMost(Duration.ofSeconds(60)).until(() -> storedStatus(order), "COMPLETED"::equals);
        assertThat(generation()).isEqualTo(generation + 1);
        assertThat(tables.rows()).allSatisfy((table, rows) -> assertThat(rows).containsAll(before.get(table)));
    }

    @Test
    void aComparisonNamesTheRowsThatDifferAndChangesNothing() {
        muchHappens();
        onceItIsAllThere();
        begin();
        isDone();
        spoil("UPDATE half_state SET state = 'BOOKED', seq = 99 WHERE space_id = ? LIMIT 1");
        spoil("DELETE FROM space_offer WHERE space_id = ? LIMIT 1");
        spoil(
                "INSERT INTO space_change (change_id, space_id, version, at) VALUES (UNHEX(LEFT(SHA2('no change', 256), 32)), ?, 1, NOW())");
        Map<String, Set<String>> before = tables.rows();

        JsonNode found = compared();

        assertThat(found.valueStream()
                        .map(table -> "%s %s %s %s"
                                .formatted(
                                        table.at("/table").asString(),
                                        table.at("/missing"),
                                        table.at("/surplus"),
                                        table.at("/changed"))))
                .containsExactly("half_state 0 0 1", "space_change 0 1 0", "space_offer 1 0 0");
        assertThat(found.at("/2/examples/0").asString()).startsWith(space.id() + " ");
        assertThat(tables.rows()).isEqualTo(before);
        begin();
        isDone();
        assertThat(compared()).isEmpty();
    }

    @Test
    void aRecordThatTheTablesRefuseIsLeftOutAndCounted() {
        // In one partition: once the second one is stored, the first one has been given up.
        FIRST.publish(new SpaceRejected(refused, "TOO_LONG_A_CODE_".repeat(10), Instant.EPOCH));
        FIRST.publish(new SpaceRejected(refused, "INTERNAL_ERROR", Instant.EPOCH));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !tables.rows().get("space_refusal").isEmpty());

        begin();
        isDone();

        assertThat(Integer.parseInt(operator.get("/v1/admin/rebuilds/latest").text("/leftOut")))
                .isPositive();
        assertThat(tables.rows().get("space_refusal")).hasSize(1);
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
        rebuilding.begin(true);
        rebuilding.prepareAndHold();
        try {
            assertThat(begin().text("/number")).isEqualTo(begin().text("/number"));
            assertThat(begin().text("/comparison")).isEqualTo("true");
        } finally {
            rebuilding.release();
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

    private long revision() {
        return jdbc.sql("SELECT revision FROM space_revision WHERE space_id = ?")
                .param(space.id())
                .query(Long.class)
                .single();
    }

    private String detail() {
        return FIRST.anonymous().get("/v1/spaces/" + space.id()).body();
    }

    private Answer begin() {
        Answer answer = operator.send("POST", "/v1/admin/rebuilds", BodyPublishers.noBody());
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer;
    }

    private JsonNode compared() {
        Answer answer = operator.send("POST", "/v1/admin/rebuilds/comparisons", BodyPublishers.noBody());
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        isDone();
        return JsonMapper.shared()
                .readTree(operator.get("/v1/admin/rebuilds/latest").body())
                .required("differences");
    }

    private Answer elsewhere(SampleOrder order) {
        return guest.at(SECOND.url()).get("/v1/orders/" + order.orderId());
    }

    private String storedStatus(SampleOrder order) {
        return jdbc.sql("SELECT status FROM order_view WHERE order_id = ?")
                .param(SqlValues.bytes(order.orderId()))
                .query(String.class)
                .optional()
                .orElse("");
    }

    private long generation() {
        return jdbc.sql("SELECT generation FROM projection_generation")
                .query(Long.class)
                .single();
    }
}
