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

/** If-None-Match means the same wherever there is an ETag (RFC 9110, section 13.1.2). */
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
    void notModifiedForTheTagInAnyFormAndForWhateverThereIs(String pattern) {
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

    /** What can't be had is not hidden by a tag. */
    @Test
    void notFoundWhateverTheTag() {
        assertThat(guest.get("/v1/spaces/99999999", "If-None-Match", "*").status())
                .isEqualTo(404);
    }

    /** Every ETag is one that can be asked with. */
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
