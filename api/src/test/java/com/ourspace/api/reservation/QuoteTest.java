package com.ourspace.api.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.account.SuspendedGuests;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.AnySpaces;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.api.fixture.StatementCounts;
import com.ourspace.api.fixture.TopicTail;
import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderEvent;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.rules.BookableSpace;
import com.ourspace.contracts.space.RefundPolicy;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class QuoteTest {

    private static final RunningApi API = RunningApi.shared();
    private static final LocalDate DATE = LocalDate.now(Half.ZONE).plusDays(10);

    /** The number of a guest who does not sign in here. */
    private static final long SOMEBODY = 900_000_005;

    private static final long SOMEBODY_ELSE = 900_000_006;

    private final Caller guest = API.newUser();
    private final AnySpaces spaces = API.bean(AnySpaces.class);
    private final long space = spaces.add(AnySpaces.ordinary());

    @Test
    void showsEveryRuleInItsOrderAndThePriceAndThatAllPass() {
        Answer quote = quote(Slot.NIGHT);

        assertThat(quote.status()).as(quote.body()).isEqualTo(200);
        assertThat(quote.text("/bookable")).isEqualTo("true");
        assertThat(quote.text("/price")).isEqualTo("50000");
        assertThat(quote.text("/refundPolicy")).isEqualTo("STANDARD");
        assertThat(quote.json()
                        .at("/rules")
                        .valueStream()
                        .map(rule -> rule.at("/rule").asInt()))
                .isEqualTo(IntStream.rangeClosed(1, 16).boxed().toList());
        assertThat(quote.json().at("/rules").valueStream())
                .allMatch(rule -> rule.at("/passed").asBoolean() && !rule.has("problem"));
        assertThat(quote.json()
                        .at("/rules")
                        .valueStream()
                        .map(rule -> rule.at("/codes/0").asString()))
                .containsExactly(
                        "SPACE_NOT_FOUND",
                        "SPACE_NOT_ACTIVE",
                        "OWN_SPACE",
                        "GUEST_SUSPENDED",
                        "SLOT_NOT_OFFERED",
                        "DATE_IN_PAST",
                        "SLOT_STARTED",
                        "TOO_LITTLE_NOTICE",
                        "DATE_TOO_FAR",
                        "HEADCOUNT_BELOW_MIN",
                        "PRICE_CHANGED",
                        "ALREADY_YOURS",
                        "HOLD_LIMIT",
                        "SLOT_BLOCKED",
                        "SLOT_BOOKED",
                        "SLOT_HELD");
    }

    @Test
    void showsAllRulesThatFailNotOnlyTheFirst() {
        BookableSpace ordinary = AnySpaces.ordinary();
        long difficult = spaces.add(new BookableSpace(
                guest.userId(),
                SpaceStatus.PAUSED,
                2,
                8,
                0,
                5,
                RefundPolicy.STRICT,
                List.of(new SlotOffer(Slot.DAY, 30_000, true))));

        assertThat(failed(quote(difficult, DATE, Slot.NIGHT, 9, null)))
                .containsExactly(
                        "2 SPACE_NOT_ACTIVE",
                        "3 OWN_SPACE",
                        "5 SLOT_NOT_OFFERED",
                        "9 DATE_TOO_FAR",
                        "10 HEADCOUNT_ABOVE_MAX");
        assertThat(failed(quote(difficult, DATE.minusDays(20), Slot.DAY, 1, 29_999L)))
                .containsExactly(
                        "2 SPACE_NOT_ACTIVE",
                        "3 OWN_SPACE",
                        "6 DATE_IN_PAST",
                        "7 SLOT_STARTED",
                        "8 TOO_LITTLE_NOTICE",
                        "10 HEADCOUNT_BELOW_MIN",
                        "11 PRICE_CHANGED");
        assertThat(ordinary.status()).isEqualTo(SpaceStatus.ACTIVE);
    }

    @Test
    void problemOfARuleHasTheMembersOfItsCode() {
        JsonNode problem = quote(space, DATE, Slot.NIGHT, 4, 1L).json().at("/rules/10/problem");

        assertThat(problem.at("/code").asString()).isEqualTo("PRICE_CHANGED");
        assertThat(problem.at("/price").asLong()).isEqualTo(50_000);
        assertThat(problem.at("/detail").asString()).contains("50,000");
    }

    @Test
    void alreadyYoursNamesTheOrderAndNoOtherConflict() {
        SampleOrder mine = new SampleOrder(UUID.randomUUID(), space, DATE, Slot.DAY, guest.userId(), 1);
        publish(mine.held());

        Answer quote = quote(Slot.ALL);

        assertThat(failed(quote)).containsExactly("12 ALREADY_YOURS");
        assertThat(quote.text("/rules/11/problem/existingOrderId"))
                .isEqualTo(mine.orderId().toString());
        assertThat(failed(quote(Slot.NIGHT))).isEmpty();
    }

    @Test
    void slotBookedAndSlotHeldSayWhichHalves() {
        SampleOrder booked = new SampleOrder(UUID.randomUUID(), space, DATE, Slot.DAY, SOMEBODY, 1);
        SampleOrder held = new SampleOrder(UUID.randomUUID(), space, DATE, Slot.NIGHT, SOMEBODY_ELSE, 3);
        publish(booked.held(), booked.completed(), held.held());

        Answer quote = quote(Slot.ALL);

        assertThat(failed(quote)).containsExactly("15 SLOT_BOOKED", "16 SLOT_HELD");
        assertThat(quote.json().at("/rules/14/problem/halves").toString()).isEqualTo("[\"DAY\"]");
        assertThat(quote.json().at("/rules/15/problem/halves").toString()).isEqualTo("[\"NIGHT\"]");
        assertThat(quote.text("/rules/15/problem/heldUntil")).isNotEmpty();
        assertThat(failed(quote(Slot.DAY))).containsExactly("15 SLOT_BOOKED");
    }

    @Test
    void slotBlockedSaysWhichHalves() {
        API.bean(JdbcClient.class)
                .sql("INSERT INTO half_state (space_id, use_date, half, state, order_id, seq)"
                        + " VALUES (?, ?, 'NIGHT', 'BLOCKED', ?, 1)")
                .params(space, DATE, SqlValues.bytes(UUID.randomUUID()))
                .update();

        Answer quote = quote(Slot.ALL);

        assertThat(failed(quote)).containsExactly("14 SLOT_BLOCKED");
        assertThat(quote.json().at("/rules/13/problem/halves").toString()).isEqualTo("[\"NIGHT\"]");
    }

    @Test
    void anOverdueHoldPreventsNoRequest() {
        SampleOrder overdue = new SampleOrder(UUID.randomUUID(), space, DATE, Slot.NIGHT, SOMEBODY, 1);
        publish(overdue.heldUntil(Instant.now().minusSeconds(1)));

        assertThat(failed(quote(Slot.NIGHT))).isEmpty();
    }

    @Test
    void holdLimitCountsLiveHoldsWhereverTheyAre() {
        Instant first = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.MILLIS);
        for (int number = 0; number < 3; number++) {
            publish(new SampleOrder(UUID.randomUUID(), space, DATE.plusDays(number + 1), Slot.DAY, guest.userId(), 1)
                    .heldUntil(first.plusSeconds(number)));
        }

        Answer quote = quote(Slot.NIGHT);

        assertThat(failed(quote)).containsExactly("13 HOLD_LIMIT");
        assertThat(quote.text("/rules/12/problem/limit")).isEqualTo("3");
        assertThat(quote.text("/rules/12/problem/retryAt")).isEqualTo(first.toString());
    }

    @Test
    void holdCooldownAfterTwoHoldsOfASpaceDateRanOut() {
        Instant last = Instant.now().minusSeconds(60);
        for (Instant end : List.of(last.minus(Duration.ofMinutes(30)), last)) {
            publish(new SampleOrder(UUID.randomUUID(), space, DATE, Slot.DAY, guest.userId(), 1).heldUntil(end));
        }

        assertThat(failed(quote(Slot.NIGHT))).containsExactly("13 HOLD_COOLDOWN");
        assertThat(failed(quote(space, DATE.plusDays(1), Slot.NIGHT, 4, null))).isEmpty();
    }

    @Test
    void refundTableFollowsThePolicyStepByStepUntilTheStart() {
        Instant now = Instant.parse("2026-11-30T03:00:00Z");
        QuoteReservation quotes = new QuoteReservation(
                spaces, API.bean(SuspendedGuests.class), API.bean(QuoteFacts.class), Clock.fixed(now, ZoneOffset.UTC));
        SignedIn someone = new SignedIn(guest.userId(), com.ourspace.api.account.Role.GUEST);

        Quote quote = quotes.quote(someone, space, new OrderRequest(LocalDate.of(2026, 12, 10), Slot.NIGHT, 4, null));

        assertThat(quote.refunds())
                .extracting(step -> step.percent() + "% " + step.amount() + " until " + step.until())
                .containsExactly(
                        "100% 50000 until 2026-12-02T15:00:00Z",
                        "90% 45000 until 2026-12-03T15:00:00Z",
                        "80% 40000 until 2026-12-04T15:00:00Z",
                        "70% 35000 until 2026-12-05T15:00:00Z",
                        "60% 30000 until 2026-12-06T15:00:00Z",
                        "50% 25000 until 2026-12-07T15:00:00Z",
                        "0% 0 until 2026-12-10T06:00:00Z");
        assertThat(quote.refunds().getFirst().from()).isEqualTo(now);
        assertThat(quote.at()).isEqualTo(now);
    }

    @Test
    void nothingHappensByIt() {
        long before = commandsHere();

        quote(Slot.NIGHT);
        quote(Slot.NIGHT);

        assertThat(commandsHere()).isEqualTo(before);
        assertThat(guest.get("/v1/orders").json().at("/items").size()).isZero();
    }

    @Test
    void spaceNotFoundIsNoQuote() {
        assertThat(quote(999_999_999L, DATE, Slot.DAY, 4, null).code()).isEqualTo("SPACE_NOT_FOUND");
        for (SpaceStatus status : List.of(SpaceStatus.DRAFT, SpaceStatus.REMOVED)) {
            BookableSpace unseen = new BookableSpace(1, status, 2, 8, 0, 180, RefundPolicy.STANDARD, List.of());
            assertThat(quote(spaces.add(unseen), DATE, Slot.DAY, 4, null).status())
                    .isEqualTo(404);
        }
        assertThat(guest.post("/v1/spaces/" + space + "/quotes", "{}").code()).isEqualTo("VALIDATION_FAILED");
        assertThat(API.anonymous().post("/v1/spaces/" + space + "/quotes", "{}").code())
                .isEqualTo("TOKEN_MISSING");
    }

    @Test
    void takesTwoStatementsHoweverManyOrdersThereAre() {
        int alone = statements();
        for (int number = 1; number <= 5; number++) {
            publish(new SampleOrder(UUID.randomUUID(), space, DATE.plusDays(number), Slot.DAY, guest.userId(), 1)
                    .held());
        }

        // The space of this test is not in the tables; a stored one takes one statement more.
        assertThat(statements()).isEqualTo(alone).isEqualTo(2);
    }

    private int statements() {
        String traceId = UUID.randomUUID().toString().replace("-", "");
        Answer answer = guest.post(
                "/v1/spaces/" + space + "/quotes",
                json(DATE, Slot.NIGHT, 4, null),
                "traceparent",
                "00-" + traceId + "-00f067aa0ba902b7-01");
        assertThat(answer.status()).isEqualTo(200);
        return StatementCounts.of(traceId);
    }

    private long commandsHere() {
        return TopicTail.of(Topic.RESERVATION_COMMANDS).records().stream()
                .filter(record -> record.key().startsWith(space + ":"))
                .count();
    }

    /** Returns when the tables have the events, which a quote reads; the memory of recent orders has them earlier. */
    private static void publish(OrderEvent... events) {
        API.publish(events);
        OrderEvent last = events[events.length - 1];
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> API.bean(JdbcClient.class)
                                .sql("SELECT COUNT(*) FROM order_view WHERE order_id = ? AND version >= ?")
                                .params(SqlValues.bytes(last.orderId()), last.version())
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    private Answer quote(Slot slot) {
        return quote(space, DATE, slot, 4, null);
    }

    private Answer quote(long spaceId, LocalDate date, Slot slot, int people, Long expectedPrice) {
        return guest.post("/v1/spaces/" + spaceId + "/quotes", json(date, slot, people, expectedPrice));
    }

    private static String json(LocalDate date, Slot slot, int people, Long expectedPrice) {
        return "{\"useDate\":\"%s\",\"slot\":\"%s\",\"headCount\":%d,\"expectedPrice\":%s}"
                .formatted(date, slot, people, expectedPrice);
    }

    private static List<String> failed(Answer quote) {
        return quote.json()
                .at("/rules")
                .valueStream()
                .filter(rule -> !rule.at("/passed").asBoolean())
                .map(rule -> rule.at("/rule").asInt() + " "
                        + rule.at("/problem/code").asString())
                .toList();
    }
}
