package com.ourspace.api.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.SlotOffer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Each test's spaces are for a unique number of people, by which it finds only them. */
class SpaceListTest {

    private static final RunningApi API = RunningApi.shared();

    @Test
    void showsCards() {
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
    void countIsBetweenMinimumAndMaximum() {
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
    void priceRangeIsAboutThePriceShownItsEndsIncluded() {
        SampleSpace space = SampleSpace.create().forPeople(415, 415).listedIn(API);

        assertThat(ids("count=415&priceMin=30000&priceMax=30000")).containsExactly(space.id());
        assertThat(ids("count=415&priceMin=30001")).isEmpty();
        assertThat(ids("count=415&priceMax=29999")).isEmpty();
        assertThat(ids("count=415&slot=ALL&priceMin=70000")).containsExactly(space.id());
        assertThat(ids("count=415&slot=ALL&priceMax=69999")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"루프탑", "프탑 방", "LOFT", "loft", "한강이", "강북", "북", "gangbuk", "보컬연습", "Vocal R", "vocal  room"})
    void wordsArePartsOfTitleSubtitleDistrictOrCategoryInEitherLanguage(String words) {
        SampleSpace space = SampleSpace.create()
                .forPeople(416, 416)
                .called("루프탑 방 Loft", "한강이 보이는")
                .in("gangbuk")
                .as("vocal-room")
                .listedIn(API);
        SampleSpace.create().forPeople(416, 416).called("Other", "Room").listedIn(API);

        assertThat(ids("count=416&limit=50&q=" + encoded(words))).contains(space.id());
        assertThat(ids("count=416&limit=50&sort=price_asc&q=" + encoded(words))).contains(space.id());
    }

    @Test
    void wildcardsAndOperatorsOnlySeparateWordsAndKoreanMayBeComposedInAnyWay() {
        SampleSpace space = SampleSpace.create()
                .forPeople(417, 417)
                .called("100% 할인_방", "it's \\ here")
                .listedIn(API);

        for (String words : List.of(
                "100%",
                "할인_방",
                "it's",
                "\\ h",
                "%방",
                "title:할인",
                "+방 -here",
                Normalizer.normalize("할인", Normalizer.Form.NFD))) {
            assertThat(ids("count=417&q=" + encoded(words))).as(words).containsExactly(space.id());
        }
        for (String words : List.of("*", "%", "서초", "서초*", "AND", "😀", "[a TO z]")) {
            assertThat(ids("count=417&q=" + encoded(words))).as(words).isEmpty();
        }
        assertThat(ids("count=417&q=" + "x".repeat(50))).isEmpty();
    }

    @Test
    void bboxIncludesItsBorders() {
        SampleSpace inside =
                SampleSpace.create().forPeople(418, 418).at(37.5, 127.0).listedIn(API);
        SampleSpace.create().forPeople(418, 418).at(null, null).listedIn(API);

        assertThat(ids("count=418&bbox=126.9,37.4,127.1,37.6")).containsExactly(inside.id());
        assertThat(ids("count=418&bbox=127.0,37.5,127.0,37.5")).containsExactly(inside.id());
        assertThat(ids("count=418&bbox=127.001,37.4,127.1,37.6")).isEmpty();
        assertThat(ids("count=418&bbox=126.9,37.4,127.1,37.499")).isEmpty();
        assertThat(ids("count=418&bbox=-180,-90,180,90")).containsExactly(inside.id());
    }

    @Test
    void namesOfDistrictsCategoriesAndFacilitiesAreAliasesOfTheirCodes() {
        SampleSpace space = SampleSpace.create()
                .forPeople(419, 419)
                .in("gangseo")
                .as("study-room")
                .with("pets")
                .listedIn(API);
        SampleSpace.create()
                .forPeople(419, 419)
                .in("gangseo")
                .as("study-room")
                .with("pets")
                .listedIn(API);

        String codes = "count=419&district=gangseo&category=study-room&facility=pets&limit=1";
        String names = "count=419&district=" + encoded("강서") + "&category=Study%20room&facility=" + encoded("반려동물")
                + "&limit=1";

        assertThat(ids(names)).isEqualTo(ids(codes));
        assertThat(ids(names + "&cursor=" + list(codes).text("/nextCursor"))).containsExactly(space.id());
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
        for (String other : List.of(
                "count=412&district=gangnam",
                "count=412&district=gangnam&district=gangbuk&q=sample",
                "count=412&district=gangnam&district=gangbuk&priceMin=1",
                "count=413&district=gangnam&district=gangbuk",
                "sort=newest")) {
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
                "priceMin=-1",
                "priceMin=cheap",
                "priceMax=1.5",
                "priceMax=5&priceMin=6",
                "q=",
                "q=%20%20",
                "q=123456789012345678901234567890123456789012345678901",
                "q=a&q=b",
                "bbox=",
                "bbox=1,2,3",
                "bbox=1,2,3,4,5",
                "bbox=127,37,126,38",
                "bbox=126,38,127,37",
                "bbox=126,37,181,38",
                "bbox=126,-91,127,38",
                "bbox=126,37,127,NaN",
                "bbox=1e1,2,20,3",
                "district=%27%20OR%201=1--",
                "facility=wifi%2Ctv"
            })
    void refusesInvalidParameters(String query) {
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
        SampleSpace.publish(API, space.created());
        SampleSpace.create().forPeople(414, 414).listedIn(API);

        assertThat(ids("count=414")).isNotEmpty().doesNotContain(space.id());
    }

    private static Answer list(String query) {
        return API.anonymous().get("/v1/spaces?" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
