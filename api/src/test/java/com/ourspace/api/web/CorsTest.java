package com.ourspace.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ourspace.api.fixture.RawHttp;
import com.ourspace.api.fixture.RawHttp.RawAnswer;
import com.ourspace.api.fixture.RunningApi;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsTest {

    private static final String PREFLIGHT =
            "\nAccess-Control-Request-Method: POST\nAccess-Control-Request-Headers: authorization,idempotency-key";

    private final RunningApi open = RunningApi.guarded();
    private final RunningApi closed = RunningApi.shared();

    @Test
    void answersAPreflightOfANamedOriginWithoutAToken() {
        RawAnswer answer = ask(open, "OPTIONS /v1/spaces/1/orders", "Origin: " + RunningApi.ORIGIN + PREFLIGHT);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(RunningApi.ORIGIN);
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("POST", "PATCH", "DELETE");
        assertThat(answer.header("Access-Control-Allow-Headers"))
                .contains("Authorization", "Idempotency-Key", "If-Match", "Prefer", "Last-Event-ID");
        assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("3600");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(answer.lines()).anyMatch(line -> line.equalsIgnoreCase("Vary: Origin"));
    }

    /** A page must be able to read the reason of a refusal. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/districts",
                "GET /v1/me",
                "GET /v1/nothing",
                "GET /v1/spaces?q=%FF",
                "POST /v1/districts"
            })
    void letsAPageOfANamedOriginReadEveryAnswer(String request) {
        RawAnswer answer = ask(open, request, "Origin: " + RunningApi.ORIGIN);

        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(RunningApi.ORIGIN);
        assertThat(answer.header("Access-Control-Expose-Headers"))
                .contains("ETag", "Location", "RateLimit", "Retry-After", "traceparent", "Preference-Applied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "null", "https://ourspace.example.evil", "https://ourspace.example:444"})
    void sendsNoHeadersToOtherOrigins(String origin) {
        RawAnswer preflight = ask(open, "OPTIONS /v1/spaces/1/orders", "Origin: " + origin + PREFLIGHT);
        RawAnswer get = ask(open, "GET /v1/districts", "Origin: " + origin);

        assertThat(preflight.status()).isEqualTo(204);
        assertThat(get.status()).isEqualTo(200);
        assertThat(List.of(preflight, get))
                .allMatch(answer -> answer.lines().stream().noneMatch(line -> line.startsWith("Access-Control")));
    }

    @Test
    void allowsNoOriginByDefault() {
        RawAnswer preflight = ask(closed, "OPTIONS /v1/me", "Origin: " + RunningApi.ORIGIN + PREFLIGHT);
        RawAnswer get = ask(closed, "GET /v1/districts", "Origin: " + RunningApi.ORIGIN);

        assertThat(preflight.status()).isEqualTo(204);
        assertThat(get.status()).isEqualTo(200);
        assertThat(List.of(preflight, get))
                .allMatch(answer -> answer.lines().stream().noneMatch(line -> line.startsWith("Access-Control")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ourspace.example", "https://ourspace.example/", "https://", "https://a.example/path"})
    void refusesToStartWithAnInvalidOrigin(String text) {
        assertThatThrownBy(() -> new CorsFilter(List.of(text))).isInstanceOf(IllegalArgumentException.class);
    }

    private static RawAnswer ask(RunningApi api, String request, String headers) {
        return RawHttp.sendFrom(
                "127.0.0.31", api.url(), request + " HTTP/1.1\nHost: test\nConnection: close\n" + headers);
    }
}
