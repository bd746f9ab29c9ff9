package com.ourspace.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ProblemsTest {

    private static final String ORDERS = "/v1/spaces/1/orders";

    private final RunningApi api = RunningApi.shared();
    private final Caller guest = api.newUser();

    @Test
    void reportsAllErrorsOfABodyAtOnce() {
        Answer answer = guest.postOnce(
                ORDERS, "{\"useDate\":\"tomorrow\",\"slot\":\"EVENING\",\"headCount\":\"two\",\"expectedPrice\":1.5}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(pointers(answer)).containsExactly("/expectedPrice", "/headCount", "/slot", "/useDate");
        assertThat(answer.body()).contains("one of DAY, NIGHT, ALL");
    }

    @Test
    void reportsMissingAndMistypedFieldsTogether() {
        Answer answer = guest.postOnce(ORDERS, "{\"headCount\":true}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(pointers(answer)).containsExactly("/headCount", "/slot", "/useDate");
    }

    @Test
    void reportsMissingFields() {
        Answer answer = guest.postOnce(ORDERS, "{}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(pointers(answer)).containsExactly("/headCount", "/slot", "/useDate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-3-1\"",
                "\"01.03.2026\"",
                "\"2026-02-30\"",
                "\"2026-03-01T00:00:00Z\"",
                "[2026,3,1]",
                "20260301",
                "\"+12026-03-01\"",
                "\"\""
            })
    void acceptsDatesOfOneFormOnly(String date) {
        Answer answer = guest.postOnce(ORDERS, "{\"useDate\":%s,\"slot\":\"DAY\",\"headCount\":2}".formatted(date));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(pointers(answer)).containsExactly("/useDate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"useDate\":", "[]", "null", "7", "\"text\"", "{} {}", "<order/>"})
    void refusesBodiesThatAreNoJsonObject(String body) {
        Answer answer = guest.postOnce(ORDERS, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED_REQUEST");
    }

    @Test
    void refusesHugeBodiesWithAndWithoutContentLength() {
        String huge = "{\"useDate\":\"" + "9".repeat(200_000) + "\"}";
        Answer announced = guest.postOnce(ORDERS, huge);
        Answer chunked = guest.send(
                "POST",
                ORDERS,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge.getBytes(StandardCharsets.UTF_8))),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "huge");

        assertThat(List.of(announced.status(), chunked.status())).containsOnly(413);
        assertThat(List.of(announced.code(), chunked.code())).containsOnly("BODY_TOO_LARGE");
    }

    @Test
    void refusesDeeplyNestedBodies() {
        Answer answer = guest.postOnce(ORDERS, "{\"useDate\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}");

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void refusesOtherMediaTypes() {
        Answer answer = guest.send(
                "POST",
                ORDERS,
                BodyPublishers.ofString("<order/>"),
                "Content-Type",
                "application/xml",
                "Idempotency-Key",
                "xml");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("MEDIA_TYPE_UNSUPPORTED");
    }

    @Test
    void refusesMethodsAndNamesThoseAllowed() {
        Answer answer = guest.send("DELETE", "/v1/districts", BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow"))
                .hasValueSatisfying(allowed -> assertThat(allowed).contains("GET"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nothing", "/nothing", "/v1/orders/1/nothing"})
    void answersUnknownPathsWithRouteNotFound(String path) {
        Answer answer = guest.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("ROUTE_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/orders?status=LOST",
                "/v1/orders?phase=SOON",
                "/v1/orders?limit=0",
                "/v1/orders?limit=51",
                "/v1/orders?limit=many"
            })
    void refusesUnknownParameterValues(String path) {
        Answer answer = guest.get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("INVALID_PARAMETER");
    }

    @Test
    void everyProblemHasAllMembers() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        Answer answer = guest.get("/v1/nothing", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.json().propertyNames())
                .containsExactly("type", "title", "status", "detail", "code", "traceId");
        assertThat(answer.text("/traceId")).isEqualTo(trace);
    }

    @Test
    void startsATraceIfTheRequestHasNone() {
        assertThat(guest.get("/v1/nothing").text("/traceId")).matches("[0-9a-f]{32}");
        assertThat(guest.get("/v1/nothing", "traceparent", "nonsense").text("/traceId"))
                .matches("[0-9a-f]{32}");
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void theTypeOfEveryProblemIsAPage(ProblemCode code) {
        Answer page = api.anonymous().get(code.page());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.body()).contains(code.name(), code.title());
    }

    @Test
    void describesItselfAsOpenApi() {
        Answer description = api.anonymous().get("/v3/api-docs");

        assertThat(description.status()).isEqualTo(200);
        assertThat(description.json().at("/paths").propertyNames())
                .contains("/v1/auth/kakao", "/v1/spaces/{spaceId}/orders", "/v1/orders/{id}");
        assertThat(description.body()).doesNotContain("SignedIn");
        assertThat(api.anonymous().get("/swagger-ui/index.html").status()).isEqualTo(200);
    }

    private static List<String> pointers(Answer answer) {
        return answer.json()
                .at("/errors")
                .valueStream()
                .map(error -> error.at("/pointer"))
                .map(JsonNode::asString)
                .toList();
    }
}
