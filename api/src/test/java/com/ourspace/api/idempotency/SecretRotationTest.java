package com.ourspace.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.AnySpaces;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.contracts.reservation.Half;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One process has the secrets of before, and another one has new secrets and accepts those of before. */
class SecretRotationTest {

    private static final LocalDate DATE = LocalDate.now(Half.ZONE).plusDays(1);
    private static final String NEW = "bmV3LXNlY3JldC1vZi10aGUtdGVzdHMtMzItYnl0ZXM=";

    private static final RunningApi BEFORE = RunningApi.shared();
    private static RunningApi after;

    @BeforeAll
    static void start() {
        String secret = BEFORE.context().getEnvironment().getProperty("ourspace.jwt.secret");
        after = RunningApi.start(
                "--ourspace.jwt.secret=" + NEW,
                "--ourspace.jwt.accepted-secrets=" + secret,
                "--ourspace.orders.id-secret=" + NEW,
                "--ourspace.orders.accepted-id-secrets=" + secret,
                "--spring.kafka.listener.auto-startup=false");
    }

    @AfterAll
    static void stop() {
        after.context().close();
    }

    @Test
    void aRetryAfterTheRotationIsTheSameOrder() {
        Caller guest = BEFORE.newUser();
        long space = BEFORE.bean(AnySpaces.class).add(AnySpaces.ordinary());
        String key = UUID.randomUUID().toString();
        Answer first = request(guest, space, "DAY", key);
        assertThat(first.status()).as(first.body()).isEqualTo(202);
        // An undecided order is stored about a second later.
        UUID id = UUID.fromString(first.text("/id"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !after.bean(RequestTable.class).digests(id).isEmpty());

        Caller later = guest.at(after.url());
        Answer again = request(later, space, "DAY", key);
        Answer another = request(later, space, "NIGHT", key);
        Answer shown = later.get("/v1/orders/" + id);

        assertThat(again.status()).as(again.body()).isEqualTo(202);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(another.status()).isEqualTo(422);
        assertThat(another.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(shown.status()).as("an id of before stays valid").isEqualTo(200);
    }

    @Test
    void aChangeOfTheApisOwnTablesHasItsAnswerOfBefore() {
        Caller guest = BEFORE.newUser().keyed(UUID.randomUUID().toString());
        String like = "/v1/spaces/" + SampleSpace.create().listedIn(BEFORE).id() + "/like";
        Answer first = guest.send("PUT", like, BodyPublishers.noBody());
        Answer again = guest.at(after.url()).send("PUT", like, BodyPublishers.noBody());

        assertThat(first.status()).as(first.body()).isBetween(200, 299);
        assertThat(again.status()).as(again.body()).isEqualTo(first.status());
    }

    @Test
    void aNewRequestHasAnIdOfTheNewSecret() {
        Caller guest = BEFORE.newUser();
        long space = after.bean(AnySpaces.class).add(AnySpaces.ordinary());
        Answer answer =
                request(guest.at(after.url()), space, "DAY", UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);

        assertThat(guest.get("/v1/orders/" + answer.text("/id")).status())
                .as("a process that does not accept the new secret yet knows no such id")
                .isEqualTo(404);
    }

    private static Answer request(Caller guest, long space, String slot, String key) {
        return guest.post(
                "/v1/spaces/" + space + "/orders",
                "{\"useDate\":\"%s\",\"slot\":\"%s\",\"headCount\":4}".formatted(DATE, slot),
                "Idempotency-Key",
                key);
    }
}
