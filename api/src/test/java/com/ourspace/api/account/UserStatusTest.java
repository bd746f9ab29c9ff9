package com.ourspace.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.TopicTail;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.Half;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Operators suspend and reinstate users. */
class UserStatusTest {

    private final RunningApi api = RunningApi.shared();
    private final Caller operator = api.admin();
    private final Caller guest = api.newUser();

    @Test
    void guestSuspendedCannotBookUntilReinstated() {
        SampleSpace space = SampleSpace.create().listedIn(api);

        Answer suspended = decide(guest, "SUSPENDED", "Left three rooms dirty.");
        Answer refused = ask(guest, space);
        Answer reinstated = decide(guest, "ACTIVE", null);

        assertThat(suspended.text("/status")).isEqualTo("SUSPENDED");
        assertThat(suspended.text("/reason")).isEqualTo("Left three rooms dirty.");
        assertThat(suspended.json().at("/by").asLong()).isEqualTo(operator.userId());
        assertThat(suspended.text("/at")).isNotEmpty();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("GUEST_SUSPENDED");
        assertThat(reinstated.text("/status")).isEqualTo("ACTIVE");
        assertThat(reinstated.json().has("reason")).isFalse();
        assertThat(ask(guest, space).status()).isEqualTo(202);
        assertThat(guest.get("/v1/me").text("/status")).isEqualTo("ACTIVE");
    }

    @Test
    void eachChangeIsPublishedInOrderWithoutItsReason() {
        decide(guest, "SUSPENDED", "A secret reason.");
        decide(guest, "SUSPENDED", "Another reason.");
        decide(guest, "ACTIVE", null);
        decide(guest, "SUSPENDED", null);

        Map<String, ConsumerRecord<String, String>> published =
                Awaitility.await().until(this::publishedById, events -> events.size() == 4);
        assertThat(published.values())
                .extracting(event -> TopicTail.header(event, "ce_type"))
                .containsExactly("user-seen.v1", "user-suspended.v1", "user-reinstated.v1", "user-suspended.v1");
        assertThat(published.values()).noneMatch(event -> event.value().contains("reason"));
    }

    @Test
    void ofParallelSuspensionsOneIsRecorded() {
        List<CompletableFuture<Answer>> all = IntStream.range(0, 12)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> decide(guest, "SUSPENDED", "No " + number)))
                .toList();

        assertThat(all).extracting(answer -> answer.join().status()).containsOnly(200);
        assertThat(all).extracting(answer -> answer.join().text("/reason")).hasSameSizeAs(all);
        assertThat(changes(guest)).isEqualTo(1);
    }

    @Test
    void theSameAgainChangesNothing() {
        decide(guest, "SUSPENDED", "The first reason.");

        assertThat(decide(guest, "SUSPENDED", "The second reason.").text("/reason"))
                .isEqualTo("The first reason.");
        assertThat(operator.get(path(guest)).text("/reason")).isEqualTo("The first reason.");
    }

    @Test
    void aUserWhoWasNeverSuspendedIsActive() {
        Answer userStatus = operator.get(path(guest));

        assertThat(userStatus.text("/status")).isEqualTo("ACTIVE");
        assertThat(userStatus.json().has("by")).isFalse();
    }

    @Test
    void userNotFoundForUnknownAndErasedUsers() {
        decide(guest, "SUSPENDED", "Somebody can be published of by this.");
        guest.send("DELETE", "/v1/me", BodyPublishers.noBody());

        assertThat(decide(guest, "ACTIVE", null).code()).isEqualTo("USER_NOT_FOUND");
        assertThat(operator.get(path(guest)).code()).isEqualTo("USER_NOT_FOUND");
        assertThat(put(operator, "/v1/admin/users/987654321/status", "{\"status\":\"SUSPENDED\"}")
                        .code())
                .isEqualTo("USER_NOT_FOUND");
        assertThat(api.bean(JdbcClient.class)
                        .sql("SELECT COUNT(*) FROM user_status WHERE user_id = ? AND reason IS NULL")
                        .param(guest.userId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void validationFailedForAnyOtherStatusAndTooLongAReason() {
        assertThat(put(operator, path(guest), "{\"status\":\"ERASED\"}").code()).isEqualTo("VALIDATION_FAILED");
        assertThat(put(operator, path(guest), "{}").text("/errors/0/pointer")).isEqualTo("/status");
        assertThat(decide(guest, "SUSPENDED", "x".repeat(201)).text("/errors/0/pointer"))
                .isEqualTo("/reason");
        assertThat(changes(guest)).isZero();
    }

    @Test
    void operatorsCannotSuspendThemselves() {
        Answer refused = decide(operator, "SUSPENDED", "A slip.");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("CANNOT_SUSPEND_YOURSELF");
        assertThat(decide(operator, "ACTIVE", null).status()).isEqualTo(200);
        assertThat(changes(operator)).isZero();
    }

    @Test
    void forbiddenForGuests() {
        assertThat(put(guest, path(guest), "{\"status\":\"SUSPENDED\"}").code()).isEqualTo("FORBIDDEN");
        assertThat(guest.get(path(guest)).code()).isEqualTo("FORBIDDEN");
    }

    /** The published events by id; a retry publishes the same event under the same id. */
    private Map<String, ConsumerRecord<String, String>> publishedById() {
        Map<String, ConsumerRecord<String, String>> published = new LinkedHashMap<>();
        TopicTail.of(Topic.ACCOUNT_EVENTS)
                .about(guest.userId())
                .forEach(event -> published.putIfAbsent(TopicTail.header(event, "ce_id"), event));
        return published;
    }

    private Answer decide(Caller user, String status, @org.jspecify.annotations.Nullable String reason) {
        String more = reason == null ? "" : ",\"reason\":\"%s\"".formatted(reason);
        return put(operator, path(user), "{\"status\":\"%s\"%s}".formatted(status, more));
    }

    private static Answer put(Caller caller, String path, String json) {
        return caller.send("PUT", path, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    private static String path(Caller user) {
        return "/v1/admin/users/" + user.userId() + "/status";
    }

    private static Answer ask(Caller guest, SampleSpace space) {
        String request = "{\"useDate\":\"%s\",\"slot\":\"DAY\",\"headCount\":%d}"
                .formatted(LocalDate.now(Half.ZONE).plusDays(3), 4);
        return guest.postOnce("/v1/spaces/" + space.id() + "/orders", request);
    }

    private int changes(Caller user) {
        return api.bean(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM user_status WHERE user_id = ?")
                .param(user.userId())
                .query(Integer.class)
                .single();
    }
}
