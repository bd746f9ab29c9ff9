package com.ourspace.api.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.search.SpaceQuery;
import com.ourspace.api.search.SpaceSearch;
import com.ourspace.contracts.reservation.Canceller;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderEvent.ReservationCancelled;
import com.ourspace.contracts.reservation.OrderEvent.ReservationHeld;
import com.ourspace.contracts.reservation.OrderStatus;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import com.ourspace.contracts.space.SlotOffer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;

class AvailabilityTest {

    private static final RunningApi API = RunningApi.shared();
    private static final LocalDate DATE = LocalDate.now(Half.ZONE).plusDays(20);

    @Test
    void holdsAreShownUntilTheyEndAndFreedHalvesAreFree() {
        SampleSpace space = SampleSpace.create().listedIn(API);
        Instant until = Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.MILLIS);
        ReservationHeld held = held(space, DATE, Slot.DAY, until);

        SampleSpace.publish(API, held);
        Eventually.eventually(() -> states(space).equals("HELD AVAILABLE HELD"));
        Answer whileHeld = on(space, DATE);
        SampleSpace.publish(API, cancelled(held));
        Eventually.eventually(() -> states(space).equals("AVAILABLE AVAILABLE AVAILABLE"));

        assertThat(whileHeld.text("/dates/0/slots/DAY/heldUntil")).isEqualTo(until.toString());
        assertThat(whileHeld.text("/dates/0/slots/ALL/heldUntil")).isEqualTo(until.toString());
        assertThat(whileHeld.json().at("/dates/0/slots/NIGHT").has("heldUntil")).isFalse();
    }

    @Test
    void overdueHoldIsFreeInAvailabilityAndInTheListBeforeItsEndIsDecided() {
        SampleSpace space = SampleSpace.create()
                .forPeople(441, 441)
                .offering(new SlotOffer(Slot.DAY, 1000, true))
                .listedIn(API);
        SampleSpace live = SampleSpace.create()
                .forPeople(441, 441)
                .offering(new SlotOffer(Slot.DAY, 1000, true))
                .listedIn(API);
        SampleSpace.publish(
                API,
                held(space, DATE, Slot.DAY, Instant.now().minusSeconds(1)),
                held(live, DATE, Slot.DAY, Instant.now().plusSeconds(600)));
        Eventually.eventually(() -> states(live).startsWith("HELD"));
        Eventually.eventually(() -> !list("count=441&date=" + DATE).contains("\"id\":" + live.id()));

        assertThat(states(space)).startsWith("AVAILABLE");
        assertThat(list("count=441&date=" + DATE))
                .contains("\"id\":" + space.id())
                .doesNotContain("\"id\":" + live.id());
    }

    @Test
    void listShowsSpacesWithAFreeSlotOnTheDate() {
        SampleSpace space = SampleSpace.create().forPeople(442, 442).listedIn(API);
        SampleSpace onlyAll = SampleSpace.create()
                .forPeople(443, 443)
                .offering(new SlotOffer(Slot.ALL, 1000, true))
                .listedIn(API);
        Instant until = Instant.now().plusSeconds(600);
        SampleSpace.publish(API, held(space, DATE, Slot.DAY, until), held(onlyAll, DATE, Slot.NIGHT, until));
        Eventually.eventually(() ->
                states(space).equals("HELD AVAILABLE HELD") && states(onlyAll).endsWith("HELD"));

        String date = "&date=" + DATE;
        Eventually.eventually(() -> list("count=442&slot=DAY" + date).contains("\"items\":[]")
                && list("count=443" + date).contains("\"items\":[]"));
        assertThat(list("count=442" + date)).contains("\"id\":" + space.id());
        assertThat(list("count=442&slot=NIGHT" + date)).contains("\"id\":" + space.id());
        assertThat(list("count=442&slot=DAY" + date)).contains("\"items\":[]");
        assertThat(list("count=442&slot=ALL" + date)).contains("\"items\":[]");
        assertThat(list("count=443" + date)).contains("\"items\":[]");
        assertThat(list("count=443&date=" + DATE.plusDays(1))).contains("\"id\":" + onlyAll.id());
        assertThat(list("count=442&date=" + DATE.minusDays(30))).contains("\"items\":[]");
        assertThat(list("count=442&date=" + DATE.plusDays(300))).contains("\"items\":[]");
    }

    @Test
    void listAndAvailabilityAgreeAboutNoticeAndAdvance() {
        SampleSpace space = SampleSpace.create()
                .forPeople(444, 444)
                .noticeMinutes(60)
                .advanceDays(1)
                .listedIn(API);
        LocalDate date = LocalDate.of(2026, 12, 1);
        for (String instant : List.of(
                "2026-11-29T14:59:59Z",
                "2026-11-29T15:00:01Z",
                "2026-11-30T23:00:00Z",
                "2026-11-30T23:00:00.001Z",
                "2026-12-01T00:00:00Z",
                "2026-12-01T05:00:00Z",
                "2026-12-01T05:00:00.001Z",
                "2026-12-01T06:00:00Z",
                "2026-12-01T15:00:00Z")) {
            Clock clock = at(instant);
            DateAvailability shown = views(clock)
                    .availability(space.id(), parameters(date, date), Optional.empty())
                    .dates()
                    .getFirst();
            for (Slot slot : Slot.values()) {
                boolean isFree = shown.slots().get(slot).state() == SlotState.AVAILABLE;
                assertThat(isFound(clock, date, slot)).as(instant + slot).isEqualTo(isFree);
            }
            boolean anyFree = shown.slots().values().stream().anyMatch(slot -> slot.state() == SlotState.AVAILABLE);
            assertThat(isFound(clock, date, null)).as(instant).isEqualTo(anyFree);
        }
    }

    @Test
    void todayIsSeoulsOnBothSidesOfMidnight() {
        SampleSpace space = SampleSpace.create().listedIn(API);

        AvailabilityView before = views(at("2026-11-30T14:59:59Z"))
                .availability(space.id(), new LinkedMultiValueMap<>(), Optional.empty());
        AvailabilityView after = views(at("2026-11-30T15:00:01Z"))
                .availability(space.id(), new LinkedMultiValueMap<>(), Optional.empty());

        assertThat(before.today()).isEqualTo("2026-11-30");
        assertThat(before.from()).isEqualTo("2026-11-30");
        assertThat(before.dates().getFirst().slots().get(Slot.NIGHT).state()).isEqualTo(SlotState.PAST);
        assertThat(before.dates()).hasSize(31);
        assertThat(after.today()).isEqualTo("2026-12-01");
        assertThat(after.from()).isEqualTo("2026-12-01");
        assertThat(after.dates().getFirst().slots().get(Slot.DAY).state()).isEqualTo(SlotState.AVAILABLE);
    }

    @Test
    void answersNotModifiedIfTheTagMatches() {
        SampleSpace space = SampleSpace.create().listedIn(API);
        String path = "/v1/spaces/%d/availability?from=%s&to=%s".formatted(space.id(), DATE, DATE);
        String tag = API.anonymous().get(path).header("ETag").orElseThrow();

        Answer same = API.anonymous().get(path, "If-None-Match", tag);
        SampleSpace.publish(API, held(space, DATE, Slot.NIGHT, Instant.now().plusSeconds(600)));
        Eventually.eventually(() -> states(space).equals("AVAILABLE HELD HELD"));

        assertThat(same.status()).isEqualTo(304);
        assertThat(API.anonymous().get(path, "If-None-Match", tag).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "to=2026-02-30",
                "from=2026-12-02&to=2026-12-01",
                "from=2026-01-01&to=2026-04-03",
                "from=2026-01-01&from=2026-01-02",
                "until=2026-01-01",
                "from=9999-12-31"
            })
    void refusesInvalidParameters(String query) {
        SampleSpace space = SampleSpace.create();

        Answer answer = API.anonymous().get("/v1/spaces/%d/availability?%s".formatted(space.id(), query));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("INVALID_PARAMETER");
    }

    @Test
    void showsUpToNinetyTwoDays() {
        SampleSpace space = SampleSpace.create().listedIn(API);

        Answer answer = API.anonymous()
                .get("/v1/spaces/%d/availability?from=%s&to=%s".formatted(space.id(), DATE, DATE.plusDays(91)));

        assertThat(answer.json().at("/dates").size()).isEqualTo(92);
    }

    private static ReservationHeld held(SampleSpace space, LocalDate date, Slot slot, Instant until) {
        return new ReservationHeld(
                UUID.randomUUID(),
                space.id(),
                date,
                slot,
                5,
                2,
                30_000,
                RefundPolicy.STANDARD,
                until,
                "0".repeat(64),
                1,
                new Decided(1, 0, 1, until.minusSeconds(600)));
    }

    private static ReservationCancelled cancelled(ReservationHeld held) {
        return new ReservationCancelled(
                held.orderId(),
                held.spaceId(),
                held.useDate(),
                held.slot(),
                held.guestId(),
                Canceller.GUEST,
                OrderStatus.WAITING,
                null,
                2,
                new Decided(2, 0, 2, held.decision().at().plusSeconds(1)));
    }

    private static String states(SampleSpace space) {
        Answer answer = on(space, DATE);
        return answer.text("/dates/0/slots/DAY/state")
                + " "
                + answer.text("/dates/0/slots/NIGHT/state")
                + " "
                + answer.text("/dates/0/slots/ALL/state");
    }

    private static Answer on(SampleSpace space, LocalDate date) {
        return API.anonymous().get("/v1/spaces/%d/availability?from=%s&to=%s".formatted(space.id(), date, date));
    }

    private static String list(String query) {
        return API.anonymous().get("/v1/spaces?" + query).body();
    }

    private static boolean isFound(Clock clock, LocalDate date, Slot slot) {
        SpaceQuery query = SpaceQuery.forPeople(444, date, slot);
        return API.bean(SpaceSearch.class).findsAny(query, clock.instant());
    }

    private static SpaceViews views(Clock clock) {
        return new SpaceViews(
                API.bean(ShownSpaces.class),
                API.bean(LikeLookup.class),
                API.bean(HalfStates.class),
                API.bean(SpaceOutlines.class),
                clock);
    }

    private static LinkedMultiValueMap<String, String> parameters(LocalDate from, LocalDate to) {
        LinkedMultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        parameters.add("from", from.toString());
        parameters.add("to", to.toString());
        return parameters;
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }
}
