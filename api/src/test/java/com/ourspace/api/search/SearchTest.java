package com.ourspace.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.contracts.reservation.Decided;
import com.ourspace.contracts.reservation.Half;
import com.ourspace.contracts.reservation.OrderEvent.ReservationHeld;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test's spaces are for a unique number of people, by which it finds only them. */
class SearchTest {

    private static final RunningApi API = RunningApi.shared();

    /** It takes some 100 milliseconds; this is for a machine that is busy with other tests. */
    @Test
    void bestComesFirstWithWhatWasFoundMarkedAsPlainText() {
        SampleSpace other = SampleSpace.create()
                .forPeople(601, 601)
                .called("햇살 연습실", "파티룸 옆")
                .as("practice-room")
                .listedIn(API);
        SampleSpace best = SampleSpace.create()
                .forPeople(601, 601)
                .called("<b>달빛</b> 파티룸", "Party room")
                .listedIn(API);

        Answer found = list("count=601&q=" + encoded("달빛 파티룸을"));
        Answer both = list("count=601&q=" + encoded("파티 룸"));

        assertThat(ids(found)).containsExactly(best.id());
        assertThat(found.text("/matching")).isEqualTo("ALL_WORDS");
        assertThat(found.text("/items/0/highlights/0/field")).isEqualTo("title");
        assertThat(found.text("/items/0/highlights/0/text")).isEqualTo("<b>달빛</b> 파티룸");
        assertThat(found.json().at("/items/0/highlights/0/ranges").toString()).contains("{\"start\":3,\"end\":5}");
        assertThat(ids(both)).containsExactly(best.id(), other.id());
    }

    @Test
    void typosAndMissingWordsAreForgivenOnlyIfNothingHasAllWordsAndTheAnswerSaysSo() {
        SampleSpace space = SampleSpace.create()
                .forPeople(602, 602)
                .called("달빛 스튜디오", "quiet")
                .listedIn(API);

        Answer typo = list("count=602&q=" + encoded("스튜디우"));
        Answer some = list("count=602&q=" + encoded("스튜디오 잠수함"));

        assertThat(ids(typo)).containsExactly(space.id());
        assertThat(typo.text("/matching")).isEqualTo("SIMILAR_WORDS");
        assertThat(ids(some)).containsExactly(space.id());
        assertThat(some.text("/matching")).isEqualTo("SOME_WORDS");
    }

    @Test
    void peopleAndDistrictsInTheWordsAreOfferedAsFiltersAndNotApplied() {
        SampleSpace space = SampleSpace.create().forPeople(603, 603).with("bed").listedIn(API);

        Answer found = list("facility=bed&sort=newest&q=" + encoded("강남 파티룸 20명"));
        Answer set = list("count=603&district=gangnam&q=" + encoded("gangnam for 20"));

        assertThat(ids(found)).contains(space.id());
        assertThat(found.json().at("/suggestedFilters").toString())
                .contains(
                        "{\"parameter\":\"count\",\"value\":\"20\",\"text\":\"20명\",\"start\":7,\"end\":10}",
                        "{\"parameter\":\"district\",\"value\":\"gangnam\",\"text\":\"강남\",\"start\":0,\"end\":2}",
                        "{\"parameter\":\"category\",\"value\":\"party-room\",\"text\":\"파티룸\",\"start\":3,\"end\":6}");
        assertThat(set.json().at("/suggestedFilters").size()).isZero();
    }

    @Test
    void suggestionsCompleteUnfinishedSyllables() {
        SampleSpace space = SampleSpace.create()
                .forPeople(604, 604)
                .called("쿼카 다락방", "attic")
                .listedIn(API);

        Answer district = suggestions("강나");
        Answer category = suggestions("팥");
        Answer title = suggestions("쿼ㅋ");

        assertThat(district.text("/items/0/kind")).isEqualTo("DISTRICT");
        assertThat(district.text("/items/0/value")).isEqualTo("gangnam");
        assertThat(category.text("/items/0/value")).isEqualTo("party-room");
        assertThat(title.text("/items/0/kind")).isEqualTo("SPACE");
        assertThat(title.text("/items/0/spaceId")).isEqualTo(String.valueOf(space.id()));
        assertThat(title.json().at("/items/0/ranges").toString()).isEqualTo("[{\"start\":0,\"end\":2}]");
        assertThat(suggestions("😀").json().at("/items").size()).isZero();
    }

    @Test
    void similarSpacesShareCategoryAndDistrictAndAreNeverTheSpaceItself() {
        SampleSpace space =
                SampleSpace.create().forPeople(605, 605).as("vocal-room").listedIn(API);
        SampleSpace far = SampleSpace.create()
                .forPeople(605, 605)
                .as("study-room")
                .in("gangseo")
                .listedIn(API);
        SampleSpace like =
                SampleSpace.create().forPeople(605, 605).as("vocal-room").listedIn(API);

        Answer similar = API.anonymous().get("/v1/spaces/%d/similar?count=605".formatted(space.id()));

        assertThat(ids(similar)).containsExactly(like.id(), far.id());
        assertThat(API.anonymous().get("/v1/spaces/1/similar").code()).isEqualTo("SPACE_NOT_FOUND");
    }

    @Test
    void facetsCountWhatAFilterWouldLeave() {
        SampleSpace.create().forPeople(606, 606).in("gangnam").listedIn(API);
        SampleSpace.create().forPeople(606, 606).in("gangbuk").listedIn(API);

        Answer counted = list("count=606&district=gangnam&facets=district,price");

        assertThat(counted.text("/facets/total")).isEqualTo("1");
        assertThat(counted.json().at("/facets/district").toString())
                .contains("{\"value\":\"gangnam\",\"count\":1}", "{\"value\":\"gangbuk\",\"count\":1}");
        assertThat(counted.json().at("/facets/price").toString())
                .contains("{\"from\":20000,\"to\":39999,\"count\":1}", "{\"from\":200000,\"to\":null,\"count\":0}");
        assertThat(counted.json().at("/facets").has("category")).isFalse();
    }

    @Test
    void nearIsSortedByDistanceAndLimitedByIt() {
        SampleSpace far =
                SampleSpace.create().forPeople(607, 607).at(37.6, 127.0).listedIn(API);
        SampleSpace near =
                SampleSpace.create().forPeople(607, 607).at(37.501, 127.0).listedIn(API);
        SampleSpace.create().forPeople(607, 607).at(null, null).listedIn(API);

        Answer all = list("count=607&near=37.5,127.0&sort=distance");

        assertThat(ids(all)).containsExactly(near.id(), far.id());
        assertThat(all.text("/items/0/distanceMeters")).isEqualTo("111");
        assertThat(ids(list("count=607&near=37.5,127.0&within=5000"))).containsExactly(near.id());
    }

    @Test
    void aDecisionIsSeenInTheListOfItsDate() {
        LocalDate date = LocalDate.now(Half.ZONE).plusDays(12);
        SampleSpace space = SampleSpace.create().forPeople(608, 608).listedIn(API);
        assertThat(ids(list("count=608&slot=DAY&date=" + date))).containsExactly(space.id());

        API.publish(new ReservationHeld(
                UUID.randomUUID(),
                space.id(),
                date,
                Slot.DAY,
                5,
                608,
                30_000,
                RefundPolicy.STANDARD,
                Instant.now().plusSeconds(600),
                "0".repeat(64),
                1,
                new Decided(1, 0, 1, Instant.now())));

        await().pollInterval(Duration.ofMillis(10))
                .until(() -> ids(list("count=608&slot=DAY&date=" + date)).isEmpty());
        assertThat(ids(list("count=608&slot=NIGHT&date=" + date))).containsExactly(space.id());
    }

    @Test
    void listsFollowWhatIsCommitted() {
        SampleSpace space = SampleSpace.create().forPeople(609, 609).listedIn(API);

        API.newUser().send("PUT", "/v1/spaces/%d/like".formatted(space.id()), BodyPublishers.noBody());

        await().pollInterval(Duration.ofMillis(10))
                .until(() -> list("count=609").text("/items/0/likeCount").equals("1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=relevance",
                "sort=distance",
                "within=100",
                "near=37.5",
                "near=127,37.5,1",
                "near=91,127",
                "near=37.5,181",
                "near=a,b",
                "within=0&near=37.5,127",
                "within=100001&near=37.5,127",
                "facets=",
                "facets=color",
                "facets=district,",
                "facets=district&facets=price"
            })
    void refusesInvalidParameters(String query) {
        Answer answer = list(query);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("INVALID_PARAMETER");
        assertThat(answer.text("/parameter")).isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "q=", "q=a&limit=11", "q=a&limit=0", "q=a&sort=likes", "q=%20"})
    void refusesInvalidSuggestions(String query) {
        assertThat(API.anonymous().get("/v1/spaces/suggestions?" + query).code())
                .isEqualTo("INVALID_PARAMETER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가가",
                "a b c d e f g h i j k l m n o p q r s t u v w x y",
                "*?~^:()[]{}\"\\/&&||!+-",
                "파*티?룸~2^3",
                "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦",
                "ㅋㅋㅋㅋㅋㅋㅋㅋ",
                "\u1111\u1161\u1110\u1175\u1105\u116e\u11b7",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    @Timeout(60)
    void anyTextIsAnsweredBeforeAQueryExplodes(String words) {
        Answer answer = list("q=" + encoded(words));
        Answer suggested = suggestions(words);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(suggested.status()).as(suggested.body()).isEqualTo(200);
    }

    private static Answer suggestions(String typed) {
        return API.anonymous().get("/v1/spaces/suggestions?q=" + encoded(typed));
    }

    private static Answer list(String query) {
        return API.anonymous().get("/v1/spaces?" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<Long> ids(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(answer.json().at("/items").spliterator(), false)
                .map(item -> item.at("/id").asLong())
                .toList();
    }
}
