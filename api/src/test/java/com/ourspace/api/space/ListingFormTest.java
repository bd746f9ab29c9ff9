package com.ourspace.api.space;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.web.FieldError;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.RefundPolicy;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceListing;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ListingFormTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ListingCodes CODES =
            new ListingCodes(List.of("party-room"), List.of("gangnam"), List.of("wifi", "tv"));
    private static final String LEAST = """
            {"title": "루프", "address": "Seoul", "category": "party-room", "district": "gangnam", "maxCount": 8,
             "refundPolicy": "STANDARD", "offers": [{"slot": "DAY", "price": 0}]}
            """;

    private final List<FieldError> violations = new ArrayList<>();

    @Test
    void fillsInDefaults() {
        SpaceListing listing = read(LEAST);

        assertThat(violations).isEmpty();
        assertThat(listing)
                .isEqualTo(new SpaceListing(
                        "루프",
                        "",
                        "",
                        "Seoul",
                        null,
                        null,
                        "party-room",
                        "gangnam",
                        List.of(),
                        1,
                        8,
                        RefundPolicy.STANDARD,
                        0,
                        180,
                        List.of(new SlotOffer(Slot.DAY, 0, true))));
    }

    @Test
    void namesEveryMissingFieldAtOnce() {
        read("{}");

        assertThat(pointers())
                .containsExactlyInAnyOrder(
                        "/title", "/address", "/category", "/district", "/maxCount", "/refundPolicy", "/offers");
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        read("""
                {"title": "x", "subTitle": 7, "description": null, "address": "    a    ", "latitude": 91,
                 "longitude": "east", "category": "castle", "district": 3, "facilities": ["wifi", "sauna", 1],
                 "minCount": 0, "maxCount": 501, "refundPolicy": "GENEROUS", "minNoticeMinutes": 10081,
                 "maxAdvanceDays": 0, "likeCount": 999, "a/b": 1,
                 "offers": [{"slot": "DAY", "price": -1}, {"slot": "DAY", "price": 10000001, "enabled": "yes"},
                            {"slot": "MORNING", "price": 1.5, "deposit": 1}]}
                """);

        assertThat(pointers())
                .containsExactlyInAnyOrder(
                        "/title",
                        "/subTitle",
                        "/address",
                        "/latitude",
                        "/longitude",
                        "/category",
                        "/district",
                        "/facilities/1",
                        "/facilities/2",
                        "/minCount",
                        "/maxCount",
                        "/refundPolicy",
                        "/minNoticeMinutes",
                        "/maxAdvanceDays",
                        "/likeCount",
                        "/a~1b",
                        "/offers/0/price",
                        "/offers/1/slot",
                        "/offers/1/price",
                        "/offers/1/enabled",
                        "/offers/2/slot",
                        "/offers/2/price",
                        "/offers/2/deposit");
    }

    @ParameterizedTest
    @CsvSource({
        "/title, 1, 61",
        "/subTitle, , 101",
        "/description, , 3001",
        "/address, 4, 201",
    })
    void countsCharactersAndNotBytes(String pointer, Integer tooShort, int tooLong) {
        String name = pointer.substring(1);
        read(with(name, "가".repeat(tooLong - 1)));
        assertThat(violations).isEmpty();

        read(with(name, "가".repeat(tooLong)));
        assertThat(pointers()).containsExactly(pointer);

        if (tooShort != null) {
            violations.clear();
            read(with(name, "가".repeat(tooShort)));
            assertThat(pointers()).containsExactly(pointer);
        }
    }

    @ParameterizedTest
    @CsvSource({"/title, 60", "/subTitle, 100", "/description, 3000", "/address, 200"})
    void countsUserPerceivedCharactersInComposedForm(String pointer, int most) {
        for (String character : List.of("👨‍👩‍👧‍👦", "🎉", Normalizer.normalize("각", Normalizer.Form.NFD))) {
            read(with(pointer.substring(1), character.repeat(most)));
            assertThat(violations).isEmpty();
            read(with(pointer.substring(1), character.repeat(most + 1)));
            assertThat(pointers()).containsExactly(pointer);
            violations.clear();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "subTitle", "description", "address"})
    void refusesForbiddenCharactersInEveryText(String name) {
        List<String> unfit =
                List.of("a\u202Eabcde", "abcde\u0000f", "abcde\uFFFEf", "abcde\u2066", "abcde\uDB40\uDC41");
        unfit.forEach(text -> read(with(name, text)));
        assertThat(pointers()).hasSameSizeAs(unfit).containsOnly("/" + name);

        violations.clear();
        read(with(name, "abcde\nf"));
        assertThat(violations.isEmpty()).isEqualTo(name.equals("description"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u00A0", "\u3164", "\uFEFF", "\u2800", "\u115F"})
    void treatsInvisibleTextAsEmpty(String invisible) {
        read(with("title", invisible.repeat(3)));
        read(with("address", invisible.repeat(6)));
        assertThat(pointers()).containsExactly("/title", "/address");

        violations.clear();
        assertThat(read(with("subTitle", invisible)).subTitle()).isEmpty();
        assertThat(violations).isEmpty();
    }

    @Test
    void refusesCoordinatesBeyondAnyNumber() {
        List<String> numbers = List.of("1e400", "-1e400", "9".repeat(900), "true", "\"37.5\"");
        numbers.forEach(number -> read(
                LEAST.replace("\"maxCount\"", "\"latitude\": %s, \"longitude\": 127, \"maxCount\"".formatted(number))));

        assertThat(pointers()).hasSameSizeAs(numbers).containsOnly("/latitude");
    }

    @Test
    void refusesAMinimumAboveTheMaximum() {
        read(LEAST.replace("\"maxCount\": 8", "\"minCount\": 9, \"maxCount\": 8"));

        assertThat(pointers()).containsExactly("/maxCount");
    }

    @Test
    void refusesASingleCoordinate() {
        read(LEAST.replace("\"maxCount\"", "\"latitude\": 37.5, \"maxCount\""));

        assertThat(pointers()).containsExactly("/longitude");
    }

    @Test
    void refusesControlCharactersAndUnpairedSurrogates() {
        read(with("title", "a\u0000b"));
        read(with("title", "a\ud800b"));

        assertThat(pointers()).containsExactly("/title", "/title");
    }

    @Test
    void refusesAnythingButAnObject() {
        read("[1]");

        assertThat(pointers()).contains("", "/title");
    }

    @Test
    void refusesNumbersBeyondAnyRange() {
        read(LEAST.replace("\"maxCount\": 8", "\"maxCount\": 99999999999999999999999"));

        assertThat(pointers()).containsExactly("/maxCount");
    }

    private SpaceListing read(String json) {
        return ListingForm.read(JSON.readTree(json), CODES, violations);
    }

    private List<String> pointers() {
        return violations.stream().map(FieldError::pointer).toList();
    }

    private static String with(String name, String value) {
        ObjectNode form = (ObjectNode) JSON.readTree(LEAST);
        return form.put(name, value).toString();
    }
}
