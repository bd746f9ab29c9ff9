package com.ourspace.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.RawHttp;
import com.ourspace.api.fixture.RawHttp.RawAnswer;
import com.ourspace.api.fixture.RunningApi;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that Tomcat refuses before any filter are answered with problems like all others. */
class ConnectorTest {

    private static final RunningApi API = RunningApi.shared();
    private static final String REST = " HTTP/1.1\nHost: a\nConnection: close";

    @ParameterizedTest
    @MethodSource("requests")
    void malformedRequestForAnInvalidHead(String head) {
        assertProblem(RawHttp.send(API.url(), head), 400, "MALFORMED_REQUEST");
    }

    @Test
    void expectationFailedForAnythingBut100Continue() {
        assertProblem(
                RawHttp.send(API.url(), "GET /v1/spaces" + REST + "\nExpect: miracles"), 417, "EXPECTATION_FAILED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /v1/auth/kakao" + REST + "\nTransfer-Encoding: zip",
                "CONNECT a:1" + REST,
                "BREW /v1/spaces" + REST,
                "TRACE /v1/spaces" + REST
            })
    void notImplementedAreOtherMethodsAndOtherTransferCodings(String head) {
        assertProblem(RawHttp.send(API.url(), head), 501, "NOT_IMPLEMENTED");
    }

    @Test
    void httpVersionUnsupportedBeyondTheFirst() {
        assertProblem(
                RawHttp.send(API.url(), "GET /v1/spaces HTTP/3.7\nHost: a\nConnection: close"),
                505,
                "HTTP_VERSION_UNSUPPORTED");
    }

    static Stream<String> requests() {
        return Stream.of(
                "GET /v1/spaces/%FF" + REST,
                "GET /v1/spaces?q=" + RawHttp.bytes("강남") + REST,
                "GET /v1/spaces?q=[a]" + REST,
                "GET /v1/spaces?q={a}" + REST,
                "GET /v1/spaces?q=" + "a".repeat(9_000) + REST,
                "GET /v1/spaces" + REST + "\nX-Long: " + "a".repeat(9_000),
                "GET /v1/spaces" + REST + "\nX: a".repeat(200),
                "GET /v1/spaces HTTP/1.1\nConnection: close",
                "GET /v1/spaces HTTP/1.1\nHost: a\nHost: b\nConnection: close",
                "GET /v1/spaces HTTP/1.1\nHost: a b\nConnection: close",
                "GET /v1/spaces HTTP/1.1\nHost: [::1\nConnection: close",
                "GET /v1/spaces HTTP/1.1\nHost: a:port\nConnection: close",
                "GET http://b/v1/spaces" + REST,
                "GET /v1/spaces" + REST + "\nno colon",
                "GET /v1/spaces" + REST + "\nX Y: blank in a name",
                "GET /v1/spaces" + REST + "\nX: \u0001",
                "GET /v1/spaces" + REST + "\nContent-Length: many",
                "GET /v1/spaces" + REST + "\nContent-Length: -1",
                "GET /v1/spaces" + REST + "\nContent-Length: 1\nContent-Length: 2",
                "GET v1/spaces" + REST,
                "GET *" + REST,
                "G@T /v1/spaces" + REST,
                "GET /v1/spaces HTTX/1.1\nHost: a\nConnection: close",
                "GET /v1/spaces/a%2Fb" + REST,
                "GET /v1/spaces/a%5Cb" + REST,
                "GET /v1/spaces/a\\b" + REST,
                "GET /v1/spaces/%00" + REST,
                "GET /v1/spaces/%zz" + REST,
                "GET /../v1/spaces" + REST,
                "GET /v1/../v1/spaces" + REST,
                "GET /v1/%2e%2e/spaces" + REST,
                "GET /v1//spaces" + REST,
                "GET //v1/spaces" + REST,
                "GET /v1/spaces;a=b" + REST,
                "GET /v1/spaces/1%0A" + REST,
                "GET /v1/spaces/1%25" + REST);
    }

    @Test
    void answersAProblemToInvalidChunks() {
        RawAnswer answer = RawHttp.send(
                API.url(),
                "POST /v1/auth/kakao" + REST + "\nContent-Type: application/json\nTransfer-Encoding: chunked",
                "many\r\n{}\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(answer.status()).isEqualTo(400);
        EveryRequestTest.assertIsProblem(answer);
    }

    @Test
    void answersHeadWithoutABody() {
        RawAnswer answer = RawHttp.send(API.url(), "HEAD /v1/spaces/%FF" + REST);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void answersInTheCallersLanguageAndTrace() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        RawAnswer answer = RawHttp.send(
                API.url(),
                "GET /v1/spaces/%FF" + REST + "\nAccept-Language: ko\ntraceparent: 00-" + trace
                        + "-00f067aa0ba902b7-01");

        assertThat(answer.header("Content-Language")).isEqualTo("ko");
        assertThat(answer.json().path("traceId").asString()).isEqualTo(trace);
    }

    private static void assertProblem(RawAnswer answer, int status, String code) {
        assertThat(answer.status() + " " + answer.code()).as(answer.toString()).isEqualTo(status + " " + code);
        EveryRequestTest.assertIsProblem(answer);
        assertThat(answer.header("Content-Length"))
                .isEqualTo(Integer.toString(answer.body().getBytes(StandardCharsets.UTF_8).length));
        assertThat(answer.body()).doesNotContain("Tomcat", "org.apache");
    }
}
