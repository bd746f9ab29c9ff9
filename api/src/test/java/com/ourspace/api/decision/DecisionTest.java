package com.ourspace.api.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.api.fixture.StatementCounts;
import com.ourspace.api.log.SignedIds;
import com.ourspace.api.log.SignedIds.Purpose;
import com.ourspace.contracts.Timestamps;
import com.ourspace.contracts.reservation.ClaimState;
import com.ourspace.contracts.reservation.Conflict;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.PaymentRefusal;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DecisionTest {

    private static final LocalDate DATE = LocalDate.of(2030, 3, 1);

    private final RunningApi api = RunningApi.shared();
    private final Caller admin = api.admin();
    private final long space = System.nanoTime() & 0xFFFF_FFFFL;

    @Test
    void showsWhoGotASlotAndWhyInTheOrderOfTheLog() {
        SampleOrder first = order(1);
        SampleOrder second = order(3);
        Rejection held = new Rejection.SlotHeld(
                List.of(new Conflict(Half.DAY, ClaimState.HELD, Instant.parse("2030-03-01T00:00:00Z"), 41)));
        api.publish(second.rejected(held), first.held(), first.paymentRefused(new PaymentRefusal.PriceMismatch(1)));
        // Published again, as at-least-once delivery may do.
        api.publish(first.held());

        List<JsonNode> items = once(3, "");
        assertThat(items).extracting(item -> item.at("/seq").asLong()).containsExactly(1L, 2L, 3L);
        assertThat(items)
                .extracting(item -> item.at("/outcome").asString())
                .containsExactly("reservation-held", "payment-refused", "reservation-rejected");
        assertThat(items)
                .extracting(item -> item.at("/reason").asString(""))
                .containsExactly("", "PRICE_MISMATCH", "SLOT_HELD");
        assertThat(items.getLast().at("/subject").asString())
                .isEqualTo(second.orderId().toString());
        assertThat(items.getFirst().at("/partition").asInt()).isEqualTo(3);
        assertThat(items.getFirst().at("/offset").asLong()).isEqualTo(41);
        assertThat(items.getFirst().at("/at").asString())
                .isEqualTo(Timestamps.text(first.decided(0).at()));
    }

    @Test
    void oneDecisionMayEndAHoldAndGiveThePlaceAway() {
        SampleOrder overdue = order(4);
        SampleOrder next = order(5);
        api.publish(next.held(), overdue.expired());

        assertThat(once(2, ""))
                .extracting(item -> item.at("/outcome").asString())
                .containsExactly("hold-expired", "reservation-held");
    }

    @Test
    void aGuestSeesWhatWasDecidedAboutTheOwnOrderOnly() {
        Caller guest = api.newUser();
        UUID id = api.bean(SignedIds.class).fresh(Purpose.ORDER, guest.userId());
        SampleOrder own = new SampleOrder(id, space, DATE, Slot.DAY, guest.userId(), 1);
        api.publish(own.held(), own.paymentRefused(new PaymentRefusal.PriceMismatch(1)), order(3).held());
        once(3, "");
        Answer story = guest.get("/v1/orders/" + id + "/decisions");
        Answer forOperator = admin.get("/v1/admin/orders/" + id + "/decisions");

        assertThat(story.json().at("/items").valueStream())
                .extracting(item -> item.at("/outcome").asString())
                .containsExactly("reservation-held", "payment-refused");
        assertThat(story.json().at("/items/1/offset").asLong()).isEqualTo(42);
        assertThat(story.json().has("guestId")).isFalse();
        assertThat(forOperator.json().at("/items").size()).isEqualTo(2);
        assertThat(forOperator.json().at("/guestId").asLong()).isEqualTo(guest.userId());
        assertThat(api.newUser().get("/v1/orders/" + id + "/decisions").code()).isEqualTo("ORDER_NOT_FOUND");
        assertThat(admin.get("/v1/admin/orders/" + UUID.randomUUID() + "/decisions")
                        .code())
                .isEqualTo("ORDER_NOT_FOUND");
    }

    @Test
    void pagesContinueWithOneStatementEach() {
        Stream.iterate(1, seq -> seq + 1)
                .limit(5)
                .forEach(seq -> api.publish(order(seq).held()));
        once(5, "");
        String trace = "6bf92f3577b34da6a3ce929d0e0e4736";
        Answer page = admin.get(path("&limit=3"), "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
        List<JsonNode> rest = once(2, "&limit=3&cursor=" + page.text("/nextCursor"));

        assertThat(page.json().at("/items").size()).isEqualTo(3);
        assertThat(rest).extracting(item -> item.at("/seq").asLong()).containsExactly(4L, 5L);
        assertThat(StatementCounts.of(trace)).isEqualTo(1);
        assertThat(admin.get("/v1/admin/decisions?spaceId=1&useDate=2030-03-02&cursor=" + page.text("/nextCursor"))
                        .code())
                .isEqualTo("CURSOR_MISMATCH");
    }

    @Test
    void invalidParameterWithoutASpaceAndADate() {
        assertThat(admin.get("/v1/admin/decisions").code()).isEqualTo("INVALID_PARAMETER");
        assertThat(admin.get("/v1/admin/decisions?spaceId=1&useDate=tomorrow").code())
                .isEqualTo("INVALID_PARAMETER");
        assertThat(admin.get(path("&limit=501")).code()).isEqualTo("INVALID_PARAMETER");
    }

    private SampleOrder order(long seq) {
        return new SampleOrder(UUID.randomUUID(), space, DATE, Slot.DAY, 7, seq);
    }

    private String path(String more) {
        return "/v1/admin/decisions?spaceId=" + space + "&useDate=" + DATE + more;
    }

    private List<JsonNode> once(int count, String more) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> admin.get(path(more))
                                .json()
                                .at("/items")
                                .valueStream()
                                .toList(),
                        items -> items.size() >= count);
    }
}
