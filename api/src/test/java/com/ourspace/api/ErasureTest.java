package com.ourspace.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.AnySpaces;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.api.fixture.TopicTail;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistJoined;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistLeft;
import com.ourspace.contracts.reservation.WaitlistEvent.WaitlistOffered;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Personal data can be erased; orders and points stay. */
class ErasureTest {

    private static final LocalDate TOMORROW = LocalDate.now(Half.ZONE).plusDays(1);

    private final RunningApi api = RunningApi.shared();
    private final JdbcClient jdbc = api.bean(JdbcClient.class);
    private final String kakaoToken = "demo-" + RunningApi.newKakaoId();
    private final Answer session =
            api.anonymous().post("/v1/auth/kakao", "{\"accessToken\":\"%s\"}".formatted(kakaoToken));
    private final Caller guest = api.anonymous().with(session.text("/accessToken"));
    private final long userId = session.json().at("/user/id").asLong();
    private final long waitlisted = api.bean(AnySpaces.class).add(AnySpaces.ordinary());

    @Test
    void erasesPersonalDataAndKeepsOrdersAndPoints() {
        SampleOrder order = held();
        pay(order);
        api.publish(order.completed(), order.cancelled(OrderStatus.COMPLETED, 3));
        once(order, "CANCELLED");
        assertThat(bookers()).isEqualTo(1);

        assertThat(erase().status()).isEqualTo(204);

        Map<String, Object> user = jdbc.sql("SELECT kakao_id, nickname, email, status, role FROM app_user WHERE id = ?")
                .param(userId)
                .query()
                .singleRow();
        assertThat(user)
                .containsEntry("kakao_id", null)
                .containsEntry("email", null)
                .containsEntry("nickname", "탈퇴 회원")
                .containsEntry("status", "ERASED");
        assertThat(bookers()).isZero();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM refresh_token WHERE user_id = ?")
                        .param(userId)
                        .query(Integer.class)
                        .single())
                .isZero();
        // The answers come from memory; the table follows.
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("SELECT status FROM order_view WHERE guest_id = ?")
                        .param(userId)
                        .query(String.class)
                        .single()
                        .equals("CANCELLED"));
    }

    @Test
    void noTokenOfAnErasedUserWorks() {
        assertThat(erase().status()).isEqualTo(204);

        assertThat(guest.get("/v1/me").code()).isEqualTo("TOKEN_INVALID");
        assertThat(guest.get("/v1/districts").code()).isEqualTo("TOKEN_INVALID");
        assertThat(api.anonymous()
                        .post("/v1/auth/refresh", "{\"refreshToken\":\"%s\"}".formatted(session.text("/refreshToken")))
                        .code())
                .isEqualTo("TOKEN_INVALID");
    }

    @Test
    void theSameKakaoAccountBecomesANewUserAfterwards() {
        erase();
        Answer again = api.anonymous().post("/v1/auth/kakao", "{\"accessToken\":\"%s\"}".formatted(kakaoToken));

        assertThat(again.json().at("/created").asBoolean()).isTrue();
        assertThat(again.json().at("/user/id").asLong()).isNotEqualTo(userId);
    }

    @Test
    void accountHasBookingsWhileAHoldOrAStayIsAhead() {
        SampleOrder order = held();
        Answer whileHeld = erase();
        api.publish(order.completed());
        once(order, "COMPLETED");
        Answer whilePaid = erase();
        api.publish(order.cancelled(OrderStatus.COMPLETED, 3));
        once(order, "CANCELLED");

        assertThat(whileHeld.status()).isEqualTo(409);
        assertThat(whileHeld.code()).isEqualTo("ACCOUNT_HAS_BOOKINGS");
        assertThat(whileHeld.text("/orders/0")).isEqualTo(order.orderId().toString());
        assertThat(whilePaid.code()).isEqualTo("ACCOUNT_HAS_BOOKINGS");
        assertThat(erase().status()).isEqualTo(204);
    }

    @Test
    void accountHasSpacesWhileOneIsNotRemoved() {
        long space = SampleSpace.create().ofHost(userId).listedIn(api).id();
        Answer refused = erase();

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("ACCOUNT_HAS_SPACES");
        assertThat(refused.json().at("/spaceIds/0").asLong()).isEqualTo(space);
        assertThat(guest.get("/v1/me").status()).isEqualTo(200);
    }

    @Test
    void removesLikesFromTheCounts() {
        long space = SampleSpace.create().listedIn(api).id();
        guest.send("PUT", "/v1/spaces/" + space + "/like", BodyPublishers.noBody());
        assertThat(likes(space)).isEqualTo(1);

        assertThat(erase().status()).isEqualTo(204);
        assertThat(likes(space)).isZero();
    }

    @Test
    void leavesEveryWaitlistThroughTheLogFirst() {
        UUID entry = waiting(1);
        CompletableFuture<Answer> erased = CompletableFuture.supplyAsync(this::erase);
        awaitLeaving(entry);
        assertThat(erased).isNotDone();

        api.publish(new WaitlistLeft(entry, waitlisted, TOMORROW, userId, decided(2)));
        assertThat(erased.join().status()).isEqualTo(204);
    }

    @Test
    void accountHasBookingsIfAWaitlistEntryWasPromotedBeforeItWasLeft() {
        UUID entry = waiting(1);
        SampleOrder promoted = new SampleOrder(UUID.randomUUID(), waitlisted, TOMORROW, Slot.DAY, userId, 2);
        CompletableFuture<Answer> erased = CompletableFuture.supplyAsync(this::erase);
        awaitLeaving(entry);

        api.publish(
                promoted.held(),
                new WaitlistOffered(
                        entry,
                        waitlisted,
                        TOMORROW,
                        Slot.DAY,
                        userId,
                        promoted.orderId(),
                        promoted.held().holdExpiresAt(),
                        decided(3)));
        assertThat(erased.join().code()).isEqualTo("ACCOUNT_HAS_BOOKINGS");
        assertThat(guest.get("/v1/me").status()).isEqualTo(200);
    }

    @Test
    void nobodyIsErasedBeforeTheirWaitlistEntriesAreLeft() {
        UUID entry = waiting(1);

        assertThat(erase().code()).isEqualTo("DEPENDENCY_DOWN");
        assertThat(guest.get("/v1/me").status()).isEqualTo(200);
        assertThat(awaitLeaving(entry)).isNotEmpty();
    }

    @Test
    void aWaitlistEntryThatArrivesAfterTheErasureIsLeft() {
        UUID entry = join();
        assertThat(erase().status()).isEqualTo(204);

        api.publish(joined(entry, 1));
        awaitLeaving(entry);
    }

    private UUID waiting(long seq) {
        UUID entry = join();
        api.publish(joined(entry, seq));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> guest.get("/v1/waitlist/" + entry).text("/status").equals("WAITING"));
        return entry;
    }

    private UUID join() {
        Answer answer = guest.postOnce(
                "/v1/spaces/" + waitlisted + "/waitlist",
                "{\"useDate\":\"%s\",\"slot\":\"DAY\",\"headCount\":4}".formatted(TOMORROW));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return UUID.fromString(answer.text("/id"));
    }

    private WaitlistJoined joined(UUID entry, long seq) {
        return new WaitlistJoined(
                entry,
                UUID.randomUUID(),
                waitlisted,
                TOMORROW,
                Slot.DAY,
                userId,
                4,
                null,
                true,
                "digest",
                decided(seq));
    }

    private static Decided decided(long seq) {
        return new Decided(seq, 0, seq, Instant.EPOCH.plusSeconds(seq));
    }

    private static List<ConsumerRecord<String, String>> awaitLeaving(UUID entry) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> TopicTail.of(Topic.RESERVATION_COMMANDS).about(entry).stream()
                                .filter(record -> "leave-waitlist.v1".equals(TopicTail.header(record, Envelope.TYPE)))
                                .toList(),
                        found -> !found.isEmpty());
    }

    private int likes(long space) {
        return jdbc.sql("SELECT COUNT(*) FROM space_like WHERE space_id = ?")
                .param(space)
                .query(Integer.class)
                .single();
    }

    private Answer erase() {
        return guest.send("DELETE", "/v1/me", BodyPublishers.noBody());
    }

    private SampleOrder held() {
        long space = api.bean(AnySpaces.class).add(AnySpaces.ordinary());
        Answer answer = guest.postOnce(
                "/v1/spaces/" + space + "/orders",
                "{\"useDate\":\"%s\",\"slot\":\"DAY\",\"headCount\":4}".formatted(TOMORROW));
        SampleOrder order = new SampleOrder(UUID.fromString(answer.text("/id")), space, TOMORROW, Slot.DAY, userId, 1);
        api.publish(order.held());
        once(order, "WAITING");
        return order;
    }

    private void pay(SampleOrder order) {
        Answer answer = guest.postOnce("/v1/orders/" + order.orderId() + "/payment", """
                {"booker":{"name":"Kim Minji","phone":"+821012345678","email":"minji@example.com"},"amount":%d}""".formatted(SampleOrder.PRICE));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    }

    private void once(SampleOrder order, String status) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> guest.get("/v1/orders/" + order.orderId())
                        .text("/status")
                        .equals(status));
    }

    private int bookers() {
        return jdbc.sql("SELECT COUNT(*) FROM booker WHERE user_id = ?")
                .param(userId)
                .query(Integer.class)
                .single();
    }
}
