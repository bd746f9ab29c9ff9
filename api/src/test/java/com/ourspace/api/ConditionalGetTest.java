package com.ourspace.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.web.AnswersConditionally;
import com.ourspace.contracts.reservation.Half;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** If-None-Match works the same at every endpoint with an ETag (RFC 9110, section 13.1.2). */
class ConditionalGetTest {

    private static final RunningApi API = RunningApi.shared();

    private static Caller guest;
    private static SampleSpace space;
    private static String order;

    @BeforeAll
    static void makeWhatIsAskedFor() {
        guest = API.newUser();
        space = SampleSpace.create().listedIn(API);
        order = guest.postOnce(
                        "/v1/spaces/" + space.id() + "/orders",
                        "{\"useDate\":\"%s\",\"slot\":\"DAY\",\"headCount\":4}"
                                .formatted(LocalDate.now(Half.ZONE).plusDays(1)))
                .text("/id");
    }

    @ParameterizedTest
    @MethodSource("tagged")
    void notModifiedForTheTagInAnyFormAndForTheAsterisk(String pattern) {
        String path = path(pattern);
        String tag = guest.get(path).header("ETag").orElseThrow();

        assertThat(Stream.of(tag, "*", " * ", "W/" + tag, "\"other,one\" ,, W/\"x\"," + tag + ","))
                .allSatisfy(known -> {
                    Answer answer = guest.get(path, "If-None-Match", known);
                    assertThat(answer.status()).isEqualTo(304);
                    assertThat(answer.header("ETag")).hasValue(tag);
                    assertThat(answer.body()).isEmpty();
                });
        assertThat(guest.get(path, "If-None-Match", "\"x\"", "If-None-Match", tag)
                        .status())
                .isEqualTo(304);
        assertThat(Stream.of("\"other\"", "\"\"", tag.replace("\"", ""), "\"*\"", "W/\"*\"", "nonsense"))
                .allSatisfy(other -> assertThat(
                                guest.get(path, "If-None-Match", other).status())
                        .isEqualTo(200));
    }

    /** A matching tag does not hide that a resource is missing. */
    @Test
    void notFoundForAnyTag() {
        assertThat(guest.get("/v1/spaces/99999999", "If-None-Match", "*").status())
                .isEqualTo(404);
    }

    /** Every ETag can be used in If-None-Match. */
    @Test
    void noPostIsAnsweredWithNotModified() {
        Answer payment = guest.send(
                "POST",
                "/v1/orders/" + order + "/cancellation",
                BodyPublishers.noBody(),
                "If-None-Match",
                "*",
                "Idempotency-Key",
                "conditional");

        assertThat(payment.status()).as(payment.body()).isNotEqualTo(304);
    }

    static Stream<String> tagged() {
        return API
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(mapping -> mapping.getValue().hasMethodAnnotation(AnswersConditionally.class))
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream());
    }

    private static String path(String pattern) {
        return pattern.replace("{id}", pattern.startsWith("/v1/spaces") ? Long.toString(space.id()) : order);
    }
}
