package com.ourspace.api.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.TopicTail;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.account.AccountEvent.PointsChanged;
import com.ourspace.contracts.account.PointsKind;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PointsTest {

    private static final UUID ORDER = UUID.randomUUID();

    private final RunningApi api = RunningApi.shared();
    private final Caller user = api.newUser();

    @Test
    void areTheNewestEntrysBalanceWithTheLedgerNewestFirst() {
        publishALedger();

        Answer answer = user.get("/v1/me/points");
        assertThat(answer.json().at("/balance").asLong()).isEqualTo(95_000);
        assertThat(answer.text("/items/0/kind")).isEqualTo("REFUND");
        assertThat(answer.text("/items/0/orderId")).isEqualTo(ORDER.toString());
        assertThat(answer.json().at("/items/1/amount").asLong()).isEqualTo(-50_000);
        assertThat(answer.json().at("/items/2/orderId").isMissingNode()).isTrue();
    }

    @Test
    void areShownPageByPage() {
        publishALedger();

        Answer first = user.get("/v1/me/points?limit=2");
        Answer second = user.get("/v1/me/points?limit=2&cursor=" + first.text("/nextCursor"));
        assertThat(first.json().at("/items").size()).isEqualTo(2);
        assertThat(second.json().at("/items").size()).isEqualTo(1);
        assertThat(second.json().at("/balance").asLong()).isEqualTo(95_000);
        assertThat(second.json().at("/nextCursor").isMissingNode()).isTrue();
        assertThat(api.newUser()
                        .get("/v1/me/points?cursor=" + first.text("/nextCursor"))
                        .code())
                .isEqualTo("CURSOR_MISMATCH");
    }

    @Test
    void areZeroBeforeTheFirstEntry() {
        Answer answer = user.get("/v1/me/points");
        assertThat(answer.json().at("/balance").asLong()).isZero();
        assertThat(answer.json().at("/items").size()).isZero();
    }

    @Test
    void cannotBeGrantedByGuests() {
        assertThat(user.postOnce("/v1/admin/points/grants", grantTo(user)).code())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void areGrantedByOperatorsThroughTheLog() {
        Caller operator = api.admin();
        TopicTail commands = TopicTail.of(Topic.ACCOUNT_COMMANDS);

        Answer answer = operator.postOnce("/v1/admin/points/grants", grantTo(user));

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(commands.about(Long.toString(user.userId()), 1).getLast().value())
                .contains("\"amount\":5000", "\"by\":" + operator.userId());
    }

    @Test
    void cannotBeGrantedToAnUnknownUser() {
        String grant = "{\"userId\":987654321,\"amount\":5000,\"reason\":\"GOODWILL\"}";
        assertThat(api.admin().postOnce("/v1/admin/points/grants", grant).code())
                .isEqualTo("USER_NOT_FOUND");
    }

    private static String grantTo(Caller receiver) {
        return "{\"userId\":%d,\"amount\":5000,\"reason\":\"GOODWILL\"}".formatted(receiver.userId());
    }

    /** Publishes the ledger late, repeated, and in another order. */
    private void publishALedger() {
        PointsChanged welcome = entry(1, 100_000, 100_000, PointsKind.GRANT, null);
        PointsChanged paid = entry(2, -50_000, 50_000, PointsKind.PAY, ORDER);
        PointsChanged refunded = entry(3, 45_000, 95_000, PointsKind.REFUND, ORDER);
        api.publish(welcome, refunded, welcome, paid, paid);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> user.get("/v1/me/points").json().at("/items").size(), size -> size == 3);
    }

    private PointsChanged entry(
            long seq,
            long amount,
            long balanceAfter,
            PointsKind kind,
            @org.jspecify.annotations.Nullable UUID orderId) {
        return new PointsChanged(user.userId(), seq, amount, balanceAfter, kind, orderId, Instant.EPOCH);
    }
}
