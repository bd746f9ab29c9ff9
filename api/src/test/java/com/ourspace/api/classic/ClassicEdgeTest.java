package com.ourspace.api.classic;

import static com.ourspace.api.classic.ClassicClient.is;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.RawHttp;
import com.ourspace.api.fixture.RawHttp.RawAnswer;
import com.ourspace.api.fixture.RunningApi;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before a classic endpoint is reached has the classic envelope, too. */
class ClassicEdgeTest {

    private final RunningApi guarded = RunningApi.guarded();
    private final ClassicClient client = ClassicClient.anonymous();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/spaces/", "/spaces/nothing", "/users/signin/naver", "/orders/1"})
    void anUnknownPathIs404(String path) {
        is(client.get(path), 404, "{\"message\": \"ROUTE_NOT_FOUND\"}");
    }

    @Test
    void anotherMethodIs405AndNamesTheRightOnes() {
        Answer answer = client.caller().send("DELETE", "/classic/spaces", BodyPublishers.noBody());

        is(answer, 405, "{\"message\": \"METHOD_NOT_ALLOWED\"}");
        assertThat(answer.header("Allow"))
                .hasValueSatisfying(allowed -> assertThat(allowed).contains("GET"));
        is(client.get("/orders"), 405, "{\"MESSAGE\": \"METHOD_NOT_ALLOWED\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /classic/spaces?count=%FF      | 400 | {\"message\":\"MALFORMED_REQUEST\"}",
                "GET /classic//spaces               | 400 | {\"message\":\"MALFORMED_REQUEST\"}",
                "BREW /classic/spaces               | 501 | {\"message\":\"NOT_IMPLEMENTED\"}",
                "POST /classic/orders?space_id=%FF  | 400 | {\"MESSAGE\":\"MALFORMED_REQUEST\"}"
            })
    void aMalformedRequestHasTheEnvelope(String request, int status, String body) {
        RawAnswer answer = ask("127.0.0.42", request, "");

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void tooManyRequestsAre429() {
        RawAnswer refused = Stream.generate(() -> ask("127.0.0.43", "GET /classic/spaces/district", ""))
                .limit(RunningApi.GUARDED_REQUESTS + 1L)
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();

        assertThat(refused.body()).isEqualTo("{\"message\":\"RATE_LIMITED\"}");
        assertThat(refused.header("Retry-After")).isNotEmpty();
    }

    @Test
    void requestsCountAsThoseOfTheirKindUnderV1() {
        ClassicClient user = ClassicClient.newUser();

        assertThat(policy(client.get("/spaces/district"))).startsWith("\"reads\"");
        assertThat(policy(client.get("/users/signin/kakao"))).startsWith("\"sign_ins\"");
        assertThat(policy(user.post("/orders", "{}"))).startsWith("\"orders\"");
        assertThat(policy(user.post("/spaces/host", "{}"))).startsWith("\"writes\"");
    }

    @Test
    void aPageOfANamedOriginMayCallAndReadEverything() {
        String origin = "Origin: " + RunningApi.ORIGIN;
        RawAnswer preflight = ask(
                "127.0.0.44",
                "OPTIONS /classic/orders?space_id=1",
                origin + "\nAccess-Control-Request-Method: POST"
                        + "\nAccess-Control-Request-Headers: authorization,content-type");

        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Headers")).contains("Authorization", "Content-Type");
        for (String request : List.of("GET /classic/spaces/district", "GET /classic/orders/myorder")) {
            assertThat(ask("127.0.0.44", request, origin).header("Access-Control-Allow-Origin"))
                    .isEqualTo(RunningApi.ORIGIN);
        }
    }

    @Test
    void theDocumentDescribesNoClassicPath() {
        assertThat(RunningApi.shared().anonymous().get("/v3/api-docs").body()).doesNotContain("classic");
    }

    private static String policy(Answer answer) {
        return answer.header("RateLimit-Policy").orElse("");
    }

    private RawAnswer ask(String address, String request, String headers) {
        return RawHttp.sendFrom(
                address, guarded.url(), request + " HTTP/1.1\nHost: test\nConnection: close\n" + headers);
    }
}
