package com.ourspace.api.classic;

import static com.ourspace.api.classic.ClassicClient.is;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.TopicTail;
import com.ourspace.api.space.Multipart;
import com.ourspace.api.space.Pictures;
import com.ourspace.contracts.Topic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The row for registering a space. */
class ClassicHostTest {

    private static final String PATH = "/spaces/host";
    private static final String MISSING = "{\"message\": \"Key_Error\"}";

    private final ClassicClient host = ClassicClient.newUser();
    private final Map<String, String> fields = new LinkedHashMap<>(Map.of(
            "title", "루프탑 파티룸",
            "sub_title", "한강이 보여요",
            "category", "1",
            "district", "4",
            "address", "서울 강동구 천호대로 1",
            "max_count", "8",
            "price_day", "30000",
            "price_night", "50000.00",
            "price_all", "70000",
            "facility", "1,2"));

    @Test
    void publishesTheRegistrationThatV1WouldPublish() {
        is(send(form(2)), 200, "{\"message\": \"success\"}");

        JsonNode command = registrations(1).getFirst();
        assertThat(command.get("images").size()).isEqualTo(2);
        assertThat(command.get("listing")).isEqualTo(JsonMapper.shared().readTree("""
                {"title": "루프탑 파티룸", "subTitle": "한강이 보여요", "description": "", "address": "서울 강동구 천호대로 1",
                 "latitude": null, "longitude": null, "category": "party-room", "district": "gangdong", "facilities": ["tv", "wifi"],
                 "minCount": 2, "maxCount": 8, "refundPolicy": "STANDARD", "minNoticeMinutes": 0, "maxAdvanceDays": 180,
                 "offers": [{"slot": "DAY", "price": 30000, "enabled": true},
                  {"slot": "NIGHT", "price": 50000, "enabled": true}, {"slot": "ALL", "price": 70000, "enabled": true}]}
                """));
    }

    /** A host who registers two equal rooms has two spaces. */
    @Test
    void twoEqualRequestsAreTwoRegistrations() {
        send(form(1));
        send(form(1));

        assertThat(registrations(2))
                .extracting(command -> command.get("registrationId"))
                .doesNotHaveDuplicates();
    }

    @Test
    void noFacilityAndAMinimumOfItsOwnAreTaken() {
        fields.put("facility", "");
        fields.put("min_count", "3");
        is(send(form(1)), 200, "{\"message\": \"success\"}");

        JsonNode listing = registrations(1).getFirst().get("listing");
        assertThat(listing.get("facilities").isEmpty()).isTrue();
        assertThat(listing.get("minCount").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title",
                "sub_title",
                "category",
                "district",
                "address",
                "max_count",
                "price_day",
                "price_night",
                "price_all",
                "facility"
            })
    void aMissingFieldIs400(String field) {
        fields.remove(field);

        is(send(form(1)), 400, MISSING);
    }

    @Test
    void aMissingImageIs400() {
        is(send(form(0)), 400, MISSING);
    }

    /** The original answered most of them with a 500. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "category | 99 | INVALID_PARAMETER",
                "category | 1,3 | INVALID_PARAMETER",
                "district | x | INVALID_PARAMETER",
                "facility | 1,9 | INVALID_PARAMETER",
                "facility | , | INVALID_PARAMETER",
                "max_count | many | INVALID_PARAMETER",
                "max_count | 1 | VALIDATION_FAILED",
                "min_count | 0 | VALIDATION_FAILED",
                "price_day | 1.5 | INVALID_PARAMETER",
                "price_day | -1 | INVALID_PARAMETER",
                "price_all | 99999999 | VALIDATION_FAILED",
                "title | '' | VALIDATION_FAILED",
                "address | x | VALIDATION_FAILED"
            })
    void aBadFieldIs400(String field, String value, String message) {
        fields.put(field, value);

        is(send(form(1)), 400, "{\"message\": \"%s\"}".formatted(message));
    }

    @Test
    void aBadImageIs400() {
        is(send(form(0).file("image", "a.jpg", Pictures.svg())), 400, "{\"message\": \"IMAGE_TYPE_UNSUPPORTED\"}");
        is(send(form(7)), 400, "{\"message\": \"IMAGE_TOO_MANY\"}");
        is(send(form(0).file("image", "a.jpg", Pictures.jpeg(100, 100))), 400, "{\"message\": \"IMAGE_DIMENSIONS\"}");
    }

    @Test
    void anotherMediaTypeIs415() {
        is(host.post(PATH, "{}"), 415, "{\"message\": \"MEDIA_TYPE_UNSUPPORTED\"}");
    }

    private Answer send(Multipart form) {
        return host.post(PATH, form);
    }

    private Multipart form(int images) {
        Multipart form = new Multipart();
        fields.forEach(form::field);
        for (int number = 0; number < images; number++) {
            form.file("image", "a.jpg", Pictures.jpeg(640, 480, 90 + number));
        }
        return form;
    }

    /** The commands of this host, once there are at least this many. */
    private List<JsonNode> registrations(int atLeast) {
        return await().until(
                        () -> TopicTail.of(Topic.SPACE_COMMANDS).records().stream()
                                .map(record -> JsonMapper.shared().readTree(record.value()))
                                .filter(command -> command.path("hostId").asLong() == host.userId())
                                .toList(),
                        found -> found.size() >= atLeast);
    }
}
