package com.ourspace.api.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.SlotOffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Each test's spaces are for a number of people of their own, by which it finds just them. */
class SpaceListTest {

    private static final RunningApi API = RunningApi.shared();

    @Test
    void showsWhatCardsAreMadeOf() {
        SampleSpace space = SampleSpace.create().forPeople(401, 401).listedIn(API);

        JsonNode card = list("count=401").json().at("/items/0");

        assertThat(card.at("/id").asLong()).isEqualTo(space.id());
        assertThat(card.at("/title").asString()).isEqualTo("Sample " + space.id());
        assertThat(card.at("/subTitle").asString()).isEqualTo("for tests");
        assertThat(card.at("/district").asString()).isEqualTo("gangnam");
        assertThat(card.at("/category").asString()).isEqualTo("party-room");
        assertThat(card.at("/price").asLong()).isEqualTo(30_000);
        assertThat(card.at("/minCount").asInt()).isEqualTo(401);
        assertThat(card.at("/maxCount").asInt()).isEqualTo(401);
        assertThat(card.at("/likeCount").asInt(-1)).isZero();
        assertThat(card.at("/ratingAverage").isNumber()).isTrue();
        assertThat(card.at("/reviewCount").asInt(-1)).isZero();
        assertThat(card.at("/facilities").toString()).isEqualTo("[\"wifi\",\"tv\"]");
        assertThat(card.at("/cover/0/name").asString()).isEqualTo("320");
        assertThat(card.at("/cover/0/url").asString())
                .endsWith("/spaces/%d/%s/320.jpg".formatted(space.id(), space.imageId(0)));
    }

    @Test
    void districtsAndCategoriesMeanOrAndFacilitiesMeanAnd() {
        SampleSpace one = SampleSpace.create()
                .forPeople(402, 402)
                .in("gangnam")
                .as("study-room")
                .with("wifi")
                .listedIn(API);
        SampleSpace two = SampleSpace.create()
                .forPeople(402, 402)
                .in("gangbuk")
                .as("meeting-room")
                .with("wifi", "bed")
                .listedIn(API);

        assertThat(ids("count=402&district=gangnam")).containsExactly(one.id());
        assertThat(ids("count=402&district=gangnam&district=gangbuk")).containsExactly(two.id(), one.id());
        assertThat(ids("count=402&category=meeting-room&category=seminar-room")).containsExactly(two.id());
        assertThat(ids("count=402&facility=wifi")).containsExactly(two.id(), one.id());
        assertThat(ids("count=402&facility=wifi&facility=bed")).containsExactly(two.id());
        assertThat(ids("count=402&facility=bed&district=gangnam")).isEmpty();
    }

    @Test
    void countLiesBetweenLeastAndMost() {
        SampleSpace space = SampleSpace.create().forPeople(405, 407).listedIn(API);

        assertThat(ids("count=404")).doesNotContain(space.id());
        assertThat(ids("count=405")).contains(space.id());
        assertThat(ids("count=407")).contains(space.id());
        assertThat(ids("count=408")).doesNotContain(space.id());
    }

    @Test
    void priceIsTheLowestEnabledOneOrTheSlotsOwn() {
        SampleSpace space = SampleSpace.create()
                .forPeople(410, 410)
                .offering(
                        new SlotOffer(Slot.DAY, 1_000, false),
                        new SlotOffer(Slot.NIGHT, 20_000, true),
                        new SlotOffer(Slot.ALL, 30_000, true))
                .listedIn(API);

        assertThat(list("count=410").json().at("/items/0/price").asLong()).isEqualTo(20_000);
        assertThat(list("count=410&slot=ALL").json().at("/items/0/price").asLong())
                .isEqualTo(30_000);
        assertThat(ids("count=410&slot=NIGHT")).containsExactly(space.id());
        assertThat(ids("count=410&slot=DAY")).isEmpty();
    }

    @Test
    void sortsAndBreaksTiesByNewestFirst() {
        List<Long> ids = new ArrayList<>();
        for (long price : new long[] {200, 100, 200, 300}) {
            ids.add(SampleSpace.create()
                    .forPeople(411, 411)
                    .offering(new SlotOffer(Slot.DAY, price, true))
                    .listedIn(API)
                    .id());
        }

        assertThat(ids("count=411&sort=price_asc")).containsExactly(ids.get(1), ids.get(2), ids.get(0), ids.get(3));
        assertThat(ids("count=411&sort=price_desc")).containsExactly(ids.get(3), ids.get(2), ids.get(0), ids.get(1));
        for (String sort : List.of("likes", "rating", "newest")) {
            assertThat(ids("count=411&sort=" + sort)).containsExactly(ids.get(3), ids.get(2), ids.get(1), ids.get(0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"likes", "price_asc", "price_desc", "rating", "newest"})
    void pagesMeetWithoutGapOrOverlapWhileNewSpacesArrive(String sort) {
        int people = 420 + sort.length();
        List<Long> before = new ArrayList<>();
        for (int number = 0; number < 7; number++) {
            before.add(SampleSpace.create()
                    .forPeople(people, people)
                    .offering(new SlotOffer(Slot.DAY, 100 + number % 3, true))
                    .listedIn(API)
                    .id());
        }
        String query = "count=%d&sort=%s&limit=2".formatted(people, sort);
        List<Long> all = new ArrayList<>();
        Answer page = list(query);
        while (true) {
            all.addAll(ids(page));
            if (page.json().at("/nextCursor").isNull()) {
                break;
            }
            SampleSpace.create()
                    .forPeople(people, people)
                    .offering(new SlotOffer(Slot.DAY, 102, true))
                    .listedIn(API);
            page = list(query + "&cursor=" + page.text("/nextCursor"));
        }

        assertThat(all).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void cursorBelongsToItsQuery() {
        SampleSpace.create().forPeople(412, 412).listedIn(API);
        SampleSpace.create().forPeople(412, 412).listedIn(API);
        String cursor =
                list("count=412&limit=1&district=gangnam&district=gangbuk").text("/nextCursor");

        assertThat(list("district=gangbuk&count=412&limit=5&district=gangnam&cursor=" + cursor)
                        .status())
                .isEqualTo(200);
        for (String other :
                List.of("count=412&district=gangnam", "count=413&district=gangnam&district=gangbuk", "sort=newest")) {
            Answer answer = list(other + "&cursor=" + cursor);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("CURSOR_MISMATCH");
        }
        assertThat(list("cursor=nonsense").code()).isEqualTo("CURSOR_MISMATCH");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "color=red",
                "district=atlantis",
                "district=",
                "district=GANGNAM",
                "category=castle",
                "facility=sauna",
                "count=0",
                "count=-1",
                "count=four",
                "count=1.5",
                "count=99999999999",
                "count=1&count=2",
                "date=2026-13-01",
                "date=2026-02-30",
                "date=01.02.2026",
                "date=20260101",
                "date=%2B12345-01-01",
                "date=0000-01-01",
                "date=tomorrow",
                "slot=MORNING",
                "slot=day",
                "sort=price",
                "sort=",
                "sort=likes&sort=rating",
                "limit=0",
                "limit=51",
                "limit=x",
                "district=%27%20OR%201=1--",
                "facility=wifi%2Ctv"
            })
    void refusesWhatItDoesNotUnderstand(String query) {
        Answer answer = list(query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("INVALID_PARAMETER");
        assertThat(answer.text("/parameter")).isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void nothingFoundIsNoError() {
        Answer answer = list("count=499");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().toString()).isEqualTo("{\"items\":[],\"nextCursor\":null}");
    }

    @Test
    void draftIsNotListed() {
        SampleSpace space = SampleSpace.create().forPeople(414, 414);
        SampleSpace.tell(API, space.created());
        SampleSpace.create().forPeople(414, 414).listedIn(API);

        assertThat(ids("count=414")).isNotEmpty().doesNotContain(space.id());
    }

    private static Answer list(String query) {
        return API.stranger().get("/v1/spaces?" + query);
    }

    private static List<Long> ids(String query) {
        Answer answer = list(query);
        assertThat(answer.status()).as(query + answer.body()).isEqualTo(200);
        return ids(answer);
    }

    private static List<Long> ids(Answer answer) {
        return StreamSupport.stream(answer.json().at("/items").spliterator(), false)
                .map(item -> item.at("/id").asLong())
                .toList();
    }
}
