package com.ourspace.api.classic;

import static com.ourspace.api.classic.ClassicClient.is;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.SampleOrder;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.SlotOffer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The public rows of the classic contract. */
class ClassicCatalogTest {

    /** Each test has spaces for a number of people of its own, by which it finds them. */
    private static final AtomicInteger NEXT_PEOPLE = new AtomicInteger(700);

    private static final LocalDate DATE = LocalDate.now(Half.ZONE).plusDays(9);

    private final RunningApi api = RunningApi.shared();
    private final ClassicClient client = ClassicClient.anonymous();
    private final int people = NEXT_PEOPLE.incrementAndGet();

    @Test
    void listsSpacesWithTheirLowestPriceAndAllImages() {
        SampleSpace space = listed(SampleSpace.create().withImages(2));
        api.publish(space.stored(1));
        until(() -> images(space).size() == 2);

        is(client.get("/spaces?count=" + people), 200, """
                {"RESULT": [{"id": %d, "address": "1 Teheran-ro, Seoul", "title": "Sample %d", "sub_title": "for tests",
                 "district": "강남", "price": "30000.00", "max_count": %d, "image": ["%s", "%s"], "like": 0}]}
                """.formatted(
                        space.id(), space.id(), people, image(space, 0, "640"), image(space, 1, "640")));
    }

    @Test
    void countsTheLikesOfAllWhetherOrNotTheVisitorIsSignedIn() {
        SampleSpace space = listed(SampleSpace.create());
        Caller fan = api.newUser();
        fan.send("PUT", "/v1/spaces/" + space.id() + "/like", BodyPublishers.noBody());
        until(() -> client.get("/spaces?count=" + people).text("/RESULT/0/like").equals("1"));

        for (ClassicClient visitor : List.of(client, ClassicClient.of(fan), client.with("no token"))) {
            assertThat(visitor.get("/spaces?count=" + people)
                            .json()
                            .at("/RESULT/0/like")
                            .isInt())
                    .isTrue();
            assertThat(visitor.get("/spaces?count=" + people).text("/RESULT/0/like"))
                    .isEqualTo("1");
            assertThat(visitor.get("/spaces/detail/" + space.id()).text("/results/0/like"))
                    .isEqualTo("1");
        }
    }

    @Test
    void sortsByBestDescAndAesc() {
        SampleSpace cheap = listed(SampleSpace.create().offering(new SlotOffer(Slot.DAY, 10_000, true)));
        SampleSpace dear = listed(SampleSpace.create().offering(new SlotOffer(Slot.DAY, 90_000, true)));
        SampleSpace loved = listed(SampleSpace.create().offering(new SlotOffer(Slot.DAY, 50_000, true)));
        api.newUser().send("PUT", "/v1/spaces/" + loved.id() + "/like", BodyPublishers.noBody());

        until(() -> ids("&order=best").getFirst() == loved.id());
        assertThat(ids("&order=aesc")).containsExactly(cheap.id(), loved.id(), dear.id());
        assertThat(ids("&order=desc")).containsExactly(dear.id(), loved.id(), cheap.id());
        assertThat(ids("")).startsWith(loved.id());
    }

    @Test
    void filtersByTheNumbersOfCategoryDistrictAndFacilities() {
        SampleSpace space = listed(SampleSpace.create());

        assertThat(ids("&category=1&district=1&facility=2&facility=1")).containsExactly(space.id());
        assertThat(ids("&district=2&district=1")).containsExactly(space.id());
        assertThat(ids("&category=2")).isEmpty();
        assertThat(ids("&facility=1&facility=6")).isEmpty();
    }

    /** The client sends a date before one is chosen, and parameters of its own. */
    @Test
    void takesAnEmptyParameterForAnAbsentOneAndIgnoresUnknownOnes() {
        SampleSpace space = listed(SampleSpace.create());

        assertThat(ids("&date=&category=&order=&items=10")).containsExactly(space.id());
        assertThat(client.get("/spaces?count=0").status()).isEqualTo(200);
    }

    /** The original counted every order that a space ever had. */
    @Test
    void aDateLeavesOutOnlySpacesWithoutAFreeSlotOnIt() {
        SampleSpace space = listed(SampleSpace.create());
        hold(space, DATE, Slot.ALL);

        until(() -> ids("&date=" + DATE).isEmpty());
        assertThat(ids("&date=" + DATE.plusDays(1))).containsExactly(space.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "category=x", "category=99", "category=undefined", "district=0", "district=-1", "facility=7",
                "count=-1", "count=1.5", "count=99999999999", "date=2026-13-01", "date=tomorrow", "order=asc",
                "order=best&order=desc", "date=2026-01-01&date=2026-01-02"
            })
    void aBadFilterIs400(String query) {
        is(client.get("/spaces?" + query), 400, "{\"message\": \"INVALID_PARAMETER\"}");
    }

    @Test
    void listsDistrictsWithCoordinatesAsTexts() {
        is(client.get("/spaces/district"), 200, """
                {"RESULT": [
                 {"id": 1, "name": "강남", "lattitude": "37.497900", "longitude": "127.027600"},
                 {"id": 2, "name": "강북", "lattitude": "37.639600", "longitude": "127.025700"},
                 {"id": 3, "name": "강서", "lattitude": "37.550900", "longitude": "126.849500"},
                 {"id": 4, "name": "강동", "lattitude": "37.530100", "longitude": "127.123800"}]}
                """);
    }

    /** Their numbers are what clients have stored, so no migration may move them. */
    @Test
    void listsCategoriesAndFacilitiesWithImages() {
        assertThat(named(client.get("/spaces/category").json(), "RESULT"))
                .containsExactly("1 파티룸", "2 연습실", "3 보컬연습실", "4 스터디룸", "5 촬영스튜디오", "6 회의실", "7 세미나실", "8 악기연습실");
        assertThat(named(client.get("/spaces/facility").json(), "results"))
                .containsExactly("1 TV", "2 WiFi", "3 반려동물", "4 침대", "5 음료", "6 주차");
    }

    @Test
    void showsASpaceWithAllThreeOptionsInTheirOrder() {
        SampleSpace space = listed(SampleSpace.create());
        long id = space.id();
        JsonNode facilities = client.get("/spaces/facility").json().at("/results");

        is(client.get("/spaces/detail/" + id), 200, """
                {"results": [{"id": %d, "category_id": 1, "district_id": 1, "image": ["%s"], "title": "Sample %d",
                 "sub_title": "for tests", "min_count": %d, "max_count": %d, "address": "1 Teheran-ro, Seoul",
                 "like": 0,
                 "price": [[%d, "day", "30000.00"], [%d, "night", "50000.00"], [%d, "all", "70000.00"]],
                 "facility": [%s, %s]}]}
                """.formatted(
                        id,
                        image(space, 0, "640"),
                        id,
                        people,
                        people,
                        3 * id - 2,
                        3 * id - 1,
                        3 * id,
                        facilities.get(1),
                        facilities.get(0)));
    }

    /** The client takes the options by their position. */
    @Test
    void aSlotThatIsNotOfferedHasAPriceAndIsDenied() {
        SampleSpace space = listed(SampleSpace.create()
                .offering(new SlotOffer(Slot.DAY, 30_000, true), new SlotOffer(Slot.NIGHT, 50_000, false)));

        JsonNode price = client.get("/spaces/detail/" + space.id()).json().at("/results/0/price");
        assertThat(price.valueStream().map(option -> option.get(2).asString()))
                .containsExactly("30000.00", "50000.00", "0.00");
        assertThat(status(space, DATE, Slot.DAY)).isEqualTo("OK");
        assertThat(List.of(status(space, DATE, Slot.NIGHT), status(space, DATE, Slot.ALL)))
                .containsOnly("DENIED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "999999999", "0", "x", "1.5", "99999999999999999999"})
    void anUnknownSpaceIs404(String id) {
        is(client.get("/spaces/detail/" + id), 404, "{\"message\": \"No_Space\"}");
        is(
                client.get("/spaces/detail/" + id + "/status?date=" + DATE + "&option=3"),
                404,
                "{\"message\": \"No_Space\"}");
    }

    @Test
    void aDraftIsUnknownEvenToItsHost() {
        Caller host = api.newUser();
        SampleSpace draft = SampleSpace.create().ofHost(host.userId());
        api.publish(draft.created());
        until(() -> host.get("/v1/spaces/" + draft.id()).status() == 200);

        is(ClassicClient.of(host).get("/spaces/detail/" + draft.id()), 404, "{\"message\": \"No_Space\"}");
    }

    @Test
    void aLiveHoldCountsAsTaken() {
        SampleSpace space = listed(SampleSpace.create());
        is(client.get(statusPath(space, DATE, Slot.NIGHT)), 200, "{\"message\": \"OK\"}");
        hold(space, DATE, Slot.NIGHT);

        until(() -> status(space, DATE, Slot.NIGHT).equals("DENIED"));
        is(client.get(statusPath(space, DATE, Slot.NIGHT)), 400, "{\"message\": \"DENIED\"}");
        assertThat(status(space, DATE, Slot.ALL)).isEqualTo("DENIED");
        assertThat(status(space, DATE, Slot.DAY)).isEqualTo("OK");
        assertThat(status(space, DATE.plusDays(1), Slot.NIGHT)).isEqualTo("OK");
    }

    @Test
    void aPastDateADateTooFarAndAnotherSpacesOptionAreDenied() {
        SampleSpace space = listed(SampleSpace.create());
        SampleSpace other = listed(SampleSpace.create());

        assertThat(status(space, LocalDate.now(Half.ZONE).minusDays(1), Slot.DAY))
                .isEqualTo("DENIED");
        assertThat(status(space, LocalDate.now(Half.ZONE).plusDays(400), Slot.DAY))
                .isEqualTo("DENIED");
        assertThat(client.get("/spaces/detail/%d/status?date=%s&option=%d"
                                .formatted(space.id(), DATE, new OptionId(other.id(), Slot.DAY).number()))
                        .text("/message"))
                .isEqualTo("DENIED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''",
                "date=2026-01-01",
                "option=1",
                "date=x&option=1",
                "date=2026-01-01&option=x",
                "date=2026-01-01&option=0",
                "date=2026-02-30&option=1"
            })
    void aBadStatusRequestIs400(String query) {
        SampleSpace space = listed(SampleSpace.create());

        is(
                client.get("/spaces/detail/" + space.id() + "/status?" + query),
                400,
                "{\"message\": \"INVALID_PARAMETER\"}");
    }

    private SampleSpace listed(SampleSpace space) {
        space.forPeople(people, people).listedIn(api);
        until(() -> ids("").contains(space.id()));
        return space;
    }

    private void hold(SampleSpace space, LocalDate date, Slot slot) {
        api.publish(new SampleOrder(UUID.randomUUID(), space.id(), date, slot, 4_000_001, 1).held());
    }

    private List<Long> ids(String more) {
        Answer answer = client.get("/spaces?count=" + people + more);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .at("/RESULT")
                .valueStream()
                .map(item -> item.get("id").asLong())
                .toList();
    }

    private String status(SampleSpace space, LocalDate date, Slot slot) {
        return client.get(statusPath(space, date, slot)).text("/message");
    }

    private static String statusPath(SampleSpace space, LocalDate date, Slot slot) {
        return "/spaces/detail/%d/status?date=%s&option=%d"
                .formatted(space.id(), date, new OptionId(space.id(), slot).number());
    }

    private JsonNode images(SampleSpace space) {
        return api.anonymous().get("/v1/spaces/" + space.id()).json().at("/images");
    }

    private String image(SampleSpace space, int position, String variant) {
        return images(space)
                .get(position)
                .get("variants")
                .valueStream()
                .filter(link -> link.get("name").asString().equals(variant))
                .findFirst()
                .orElseThrow()
                .get("url")
                .asString();
    }

    /** Number and name of each, if it has these and an image, and nothing else. */
    private static List<String> named(JsonNode answer, String envelope) {
        assertThat(answer.propertyNames()).containsExactly(envelope);
        return answer.get(envelope)
                .valueStream()
                .map(item -> {
                    assertThat(item.propertyNames()).containsExactlyInAnyOrder("id", "name", "image");
                    assertThat(svg(item.get("image").asString()))
                            .startsWith("<svg ")
                            .contains("</svg>");
                    assertThat(item.get("id").isInt()).isTrue();
                    return item.get("id").asInt() + " " + item.get("name").asString();
                })
                .toList();
    }

    private static String svg(String url) {
        String prefix = "data:image/svg+xml;base64,";
        assertThat(url).startsWith(prefix);
        return new String(Base64.getDecoder().decode(url.substring(prefix.length())), StandardCharsets.UTF_8);
    }

    private static void until(Callable<Boolean> holds) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(holds);
    }
}
