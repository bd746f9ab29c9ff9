package com.ourspace.api.alternative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.api.log.Partitions;
import com.ourspace.api.log.SignedIds;
import com.ourspace.api.log.SignedIds.Purpose;
import com.ourspace.contracts.Topic;
import com.ourspace.contracts.reservation.ClaimState;
import com.ourspace.contracts.reservation.Conflict;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Rejection;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.reservation.SpaceDate;
import com.ourspace.contracts.space.SlotOffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class AlternativesTest {

    /** Prices so far apart that no space of one test is like one of another. */
    private static final AtomicLong PRICES = new AtomicLong(100);

    private static final LocalDate DATE = LocalDate.now(Half.ZONE).plusDays(40);

    private final RunningApi api = RunningApi.shared();
    private final Caller guest = api.newUser();
    private final long price = PRICES.getAndUpdate(price -> 4 * price);
    private final SampleSpace space = space("seminar-room", "gangnam", price).listedIn(api);

    @Test
    void offersTheOtherSlotADateNearByAndASimilarSpace() {
        SampleSpace similar =
                space("seminar-room", "gangbuk", price + price / 4).listedIn(api);
        SampleOrder lost = lost(Slot.NIGHT, Half.NIGHT);
        Answer answer = alternatives(lost);

        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        assertThat(items(answer))
                .containsExactly(
                        "OTHER_SLOT %d %s DAY".formatted(space.id(), DATE),
                        "OTHER_DATE %d %s NIGHT".formatted(space.id(), DATE.minusDays(1)),
                        "SIMILAR_SPACE %d %s NIGHT".formatted(similar.id(), DATE));
        assertThat(answer.json().at("/items/0/price").asLong()).isEqualTo(price - 1);
        assertThat(answer.json().at("/items/2/price").asLong()).isEqualTo(price + price / 4);
        assertThat(answer.text("/items/2/space/title")).startsWith("Sample ");
    }

    @Test
    void saysWhoWasFirstByPositionAndTimeAndNeverWho() {
        SampleOrder winner = order(api.newUser(), Slot.NIGHT, 1);
        SampleOrder loser = order(guest, Slot.NIGHT, 3);
        Instant until = Instant.parse("2030-03-01T00:00:00Z");
        long first = winner.decided(0).offset();
        api.publish(
                winner.held(),
                loser.rejected(
                        new Rejection.SlotHeld(List.of(new Conflict(Half.NIGHT, ClaimState.HELD, until, first)))));
        Answer answer = alternatives(loser);
        JsonNode half = answer.json().at("/lostTo/0");

        assertThat(answer.json().at("/lostTo").size()).isEqualTo(1);
        assertThat(half.at("/half").asString()).isEqualTo("NIGHT");
        assertThat(half.at("/state").asString()).isEqualTo("HELD");
        assertThat(half.at("/offset").asLong()).isEqualTo(first);
        assertThat(half.at("/yourOffset").asLong()).isEqualTo(loser.decided(0).offset());
        assertThat(half.at("/millisecondsBefore").asLong())
                .isEqualTo(Duration.between(
                                winner.decided(0).at(), loser.decided(0).at())
                        .toMillis());
        assertThat(answer.body()).doesNotContain(winner.orderId().toString(), "\"guestId\"", "\"userId\"");
    }

    @Test
    void namesThePositionOfTheLogAtWhichASlotIsFree() {
        Answer answer = alternatives(lost(Slot.NIGHT, Half.NIGHT));
        String key = new SpaceDate(space.id(), DATE).key();

        assertThat(answer.json().at("/items/0/asOf/partition").asInt())
                .isEqualTo(Partitions.of(Topic.RESERVATION_EVENTS, key).partition());
        assertThat(answer.json().at("/items/0/asOf/offset").asLong()).isPositive();
    }

    @Test
    void offersNothingThatIsTaken() {
        api.publish(
                order(api.newUser(), Slot.ALL, 1, DATE.minusDays(1)).held(),
                order(api.newUser(), Slot.NIGHT, 1, DATE.plusDays(1)).held());
        SampleOrder winner = order(api.newUser(), Slot.ALL, 1);
        api.publish(winner.held());
        SampleOrder lost = lost(Slot.NIGHT, Half.NIGHT);

        // The dates near by are in other partitions, which may be read later.
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(items(alternatives(lost)))
                        .containsExactly(
                                "OTHER_DATE %d %s NIGHT".formatted(space.id(), DATE.minusDays(2)),
                                "OTHER_DATE %d %s NIGHT".formatted(space.id(), DATE.plusDays(2)),
                                "OTHER_DATE %d %s NIGHT".formatted(space.id(), DATE.minusDays(3))));
    }

    @Test
    void aWholeDayThatIsHalfTakenHasItsOtherHalf() {
        api.publish(order(api.newUser(), Slot.NIGHT, 1).held());

        assertThat(items(alternatives(lost(Slot.ALL, Half.NIGHT))))
                .first()
                .isEqualTo("OTHER_SLOT %d %s DAY".formatted(space.id(), DATE));
    }

    @Test
    void aSimilarSpaceFitsThePeopleThePriceAndTheDateAndIsNotTheGuestsOwn() {
        space("seminar-room", "gangnam", price).ofHost(guest.userId()).listedIn(api);
        space("party-room", "gangnam", price).listedIn(api);
        space("seminar-room", "gangnam", price * 2).listedIn(api);
        space("seminar-room", "gangnam", price).forPeople(5, 8).listedIn(api);
        space("seminar-room", "gangnam", price).advanceDays(39).listedIn(api);
        SampleSpace taken = space("seminar-room", "gangnam", price).listedIn(api);
        api.publish(new SampleOrder(UUID.randomUUID(), taken.id(), DATE, Slot.NIGHT, 7, 1).held());
        SampleSpace far = space("seminar-room", "gangbuk", price).listedIn(api);
        SampleSpace near = space("seminar-room", "gangnam", price + 1).listedIn(api);
        SampleOrder lost = lost(Slot.NIGHT, Half.NIGHT);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(similar(lost)).containsExactly(near.id()));
        assertThat(far.id()).isNotEqualTo(near.id());
    }

    @Test
    void offersNothingThatIsStoredAsTakenThoughTheFollowedLogIsBehind() {
        SampleSpace similar = space("seminar-room", "gangnam", price).listedIn(api);
        SampleOrder lost = lost(Slot.NIGHT, Half.NIGHT);
        assertThat(similar(lost)).containsExactly(similar.id());

        store(similar.id(), DATE, Half.NIGHT);
        store(space.id(), DATE, Half.DAY);

        assertThat(items(alternatives(lost))).noneMatch(item -> item.contains(" " + DATE + " "));
    }

    /** Stores a booking of which no record tells. */
    private void store(long spaceId, LocalDate date, Half half) {
        api.bean(JdbcClient.class)
                .sql("INSERT INTO half_state (space_id, use_date, half, state, order_id, seq)"
                        + " VALUES (?, ?, ?, 'BOOKED', UNHEX(REPLACE(UUID(), '-', '')), 1)")
                .params(spaceId, date, half.name())
                .update();
    }

    @Test
    void anOrderThatLostNothingHasNone() {
        SampleOrder held = order(guest, Slot.NIGHT, 1);
        SampleOrder refused = order(guest, Slot.DAY, 2);
        api.publish(held.held(), refused.rejected(new Rejection.HoldLimit(3, Instant.now())));

        for (SampleOrder order : List.of(held, refused)) {
            Answer answer = alternatives(order);
            assertThat(answer.json().at("/items").isEmpty()).isTrue();
            assertThat(answer.json().at("/lostTo").isEmpty()).isTrue();
        }
    }

    @Test
    void dependencyDownWhileTheTablesDoNotHaveTheDecision() {
        new TransactionTemplate(api.bean(PlatformTransactionManager.class)).executeWithoutResult(_ -> {
            // No process writes read models while this row is locked.
            api.bean(JdbcClient.class)
                    .sql("SELECT generation FROM projection_generation WHERE id = 1 FOR UPDATE")
                    .query(Long.class)
                    .single();
            SampleOrder lost = lost(Slot.NIGHT, Half.NIGHT);
            awaitDecided(lost);

            Answer answer = guest.get(path(lost));
            assertThat(answer.status() + " " + answer.code()).isEqualTo("503 DEPENDENCY_DOWN");
            assertThat(answer.header("Retry-After")).isPresent();
        });
    }

    @Test
    void orderNotFoundForAnotherGuest() {
        SampleOrder lost = lost(Slot.NIGHT, Half.NIGHT);

        assertThat(api.newUser().get(path(lost)).code()).isEqualTo("ORDER_NOT_FOUND");
        assertThat(guest.get("/v1/orders/" + UUID.randomUUID() + "/alternatives")
                        .code())
                .isEqualTo("ORDER_NOT_FOUND");
        assertThat(api.anonymous().get(path(lost)).code()).isEqualTo("TOKEN_MISSING");
    }

    private List<Long> similar(SampleOrder lost) {
        return alternatives(lost)
                .json()
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/kind").asString().equals("SIMILAR_SPACE"))
                .map(item -> item.at("/space/id").asLong())
                .toList();
    }

    private static List<String> items(Answer answer) {
        return answer.json()
                .at("/items")
                .valueStream()
                .map(item -> "%s %d %s %s"
                        .formatted(
                                item.at("/kind").asString(),
                                item.at("/space/id").asLong(),
                                item.at("/useDate").asString(),
                                item.at("/slot").asString()))
                .toList();
    }

    private void awaitDecided(SampleOrder order) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !guest.get("/v1/orders/" + order.orderId())
                        .text("/status")
                        .equals("PENDING"));
    }

    private Answer alternatives(SampleOrder order) {
        awaitDecided(order);
        Answer answer = guest.get(path(order));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static String path(SampleOrder order) {
        return "/v1/orders/" + order.orderId() + "/alternatives";
    }

    /** An order of the guest that was rejected because a half was taken. */
    private SampleOrder lost(Slot slot, Half taken) {
        SampleOrder order = order(guest, slot, 9);
        api.publish(
                order.rejected(new Rejection.SlotBooked(List.of(new Conflict(taken, ClaimState.BOOKED, null, 41)))));
        return order;
    }

    private SampleOrder order(Caller who, Slot slot, long seq) {
        return order(who, slot, seq, DATE);
    }

    private SampleOrder order(Caller who, Slot slot, long seq, LocalDate date) {
        UUID id = api.bean(SignedIds.class).fresh(Purpose.ORDER, who.userId());
        return new SampleOrder(id, space.id(), date, slot, who.userId(), seq);
    }

    private static SampleSpace space(String category, String district, long night) {
        return SampleSpace.create()
                .as(category)
                .in(district)
                .offering(
                        new SlotOffer(Slot.DAY, night - 1, true),
                        new SlotOffer(Slot.NIGHT, night, true),
                        new SlotOffer(Slot.ALL, night + 1, true));
    }
}
