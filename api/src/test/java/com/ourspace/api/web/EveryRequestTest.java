package com.ourspace.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.Endpoints;
import com.ourspace.api.fixture.Endpoints.Endpoint;
import com.ourspace.api.fixture.RawHttp;
import com.ourspace.api.fixture.RawHttp.RawAnswer;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.web.DeclaredForm.DeclaredParameter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent to any endpoint, the answer is a problem, never a 500 or an HTML page. */
class EveryRequestTest {

    private static final RunningApi API = RunningApi.shared();
    private static final String NO_SUCH_USER = "DELETE /v1/me";
    /** Contains bytes from 0x80 to 0x9F, which are control characters in ISO 8859-1. */
    private static final String KOREAN = RawHttp.bytes("한글\u0085\u0090");

    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "Content-Encoding",
            "Cookie",
            "Idempotency-Key",
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "If-Unmodified-Since",
            "Last-Event-ID",
            "Origin",
            "Access-Control-Request-Method",
            "Prefer",
            "Range",
            "Referer",
            "traceparent",
            "User-Agent",
            "X-Forwarded-For",
            "X-HTTP-Method-Override");

    private static final Caller USER = API.newUser();
    private static final Caller OPERATOR = API.admin();

    // Queries

    @ParameterizedTest
    @MethodSource("endpoints")
    void refusesMalformedQueries(Endpoint endpoint) {
        List<String> queries = List.of(
                "q=%FF", "q=100%", "q=%4", "q=%zz", "q=%C3%28", "%ED%A0%80=1", "=1", "limit=1&=", "a&".repeat(1_500));
        for (String query : queries) {
            assertProblem(send(endpoint, endpoint.path() + "?" + query), 400, "MALFORMED_REQUEST");
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void refusesUndeclaredParameters(Endpoint endpoint) {
        RawAnswer answer = send(endpoint, endpoint.path() + "?nobody=1");

        assertProblem(answer, 400, "INVALID_PARAMETER");
        assertThat(answer.json().path("parameter").asString()).isEqualTo("nobody");
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void refusesRepeatedParametersUnlessTheyAreLists(Endpoint endpoint) {
        declared(endpoint).forEach((name, parameter) -> {
            if (!parameter.repeats()) {
                RawAnswer answer = send(endpoint, endpoint.path() + "?" + name + "=1&" + name + "=2");

                assertProblem(answer, 400, "INVALID_PARAMETER");
                assertThat(answer.json().path("parameter").asString()).isEqualTo(name);
            }
        });
    }

    @Test
    void listsCanBeGivenMoreThanOnce() {
        assertThat(API.anonymous()
                        .get("/v1/spaces?district=gangnam&district=gangbuk")
                        .status())
                .isEqualTo(200);
    }

    /** Digits of other scripts, leading zeros, signs, blanks, empty texts, and Java literals. */
    @ParameterizedTest
    @MethodSource("endpoints")
    void acceptsOneSpellingOfNumbersAndIdsOnly(Endpoint endpoint) {
        List<String> numbers = List.of("%D9%A3", "%EF%BC%91", "0001", "%2B1", "+1", "1+", "0x1", "1.0", "%201", "");
        declared(endpoint).forEach((name, parameter) -> {
            if (parameter.type() != String.class
                    || List.of("limit", "count", "from", "date").contains(name)) {
                for (String number : numbers) {
                    assertProblem(
                            send(endpoint, endpoint.path() + "?" + name + "=" + number), 400, "INVALID_PARAMETER");
                }
            }
        });
        DeclaredForm.of(endpoint.handler()).variables().forEach((name, type) -> {
            for (String number : numbers) {
                if (!number.isEmpty()) {
                    RawAnswer answer = send(
                            endpoint,
                            endpoint.template()
                                    .replace("{" + name + "}", number)
                                    .replaceAll("\\{[^}]+}", "1"));
                    assertThat(answer.status()).as(endpoint + " " + number).isBetween(400, 404);
                    assertIsProblem(answer);
                }
            }
        });
    }

    // Headers

    @ParameterizedTest
    @MethodSource("endpoints")
    void acceptsAnyBytesInAnyHeader(Endpoint endpoint) {
        for (String value : List.of(KOREAN, "\u00ff", "\"", "\"\\", ",;=", "*/*", "a/b;c", "a;q=x")) {
            // Headers that can end a request are sent alone; otherwise the others would not be read.
            for (List<String> headers : List.of(HEADERS, List.of("Authorization"), List.of("Content-Type"))) {
                String lines =
                        headers.stream().map(header -> header + ": " + value).collect(Collectors.joining("\n"));
                RawAnswer answer = request(endpoint, endpoint.path(), lines);

                assertThat(answer.status()).as("%s with %s", endpoint, lines).isLessThan(500);
                assertIsOurs(answer);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Idempotency-Key", "If-None-Match", "Accept", "Last-Event-ID", "Prefer", "If-Match"})
    void acceptsAnyBytesInThisHeaderAlone(String header) {
        for (String request : List.of(
                "POST /v1/spaces/1/orders",
                "GET /v1/spaces",
                "GET /v1/districts",
                "PATCH /v1/spaces/1",
                "GET /v1/orders")) {
            RawAnswer answer = as(USER, request.split(" ")[0], request.split(" ")[1], header + ": " + KOREAN);

            assertThat(answer.status()).as(request).isLessThan(500);
            assertIsOurs(answer);
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void refusesRepeatedHeadersThatMayBeSentOnce(Endpoint endpoint) {
        for (String header : List.of("Authorization", "Content-Type", "Idempotency-Key", "Last-Event-ID", "Origin")) {
            assertProblem(
                    request(endpoint, endpoint.path(), header + ": a\n" + header + ": a"), 400, "MALFORMED_REQUEST");
        }
    }

    @ParameterizedTest
    @MethodSource("endpointsWithJson")
    void refusesBodiesThatAreNoPlainJson(Endpoint endpoint) throws IOException {
        for (String type : List.of(
                "*/*",
                "application/*",
                "application/*+json",
                "text/plain",
                "nonsense",
                "application/json, text/plain")) {
            RawAnswer answer = post(endpoint, "{}".getBytes(StandardCharsets.UTF_8), "Content-Type: " + type);

            assertProblem(answer, 415, "MEDIA_TYPE_UNSUPPORTED");
            assertThat(answer.header("Accept")).as(endpoint + " " + type).contains("json");
        }
        RawAnswer compressed = post(endpoint, gzip("{}"), "Content-Type: application/json\nContent-Encoding: gzip");

        assertProblem(compressed, 415, "MEDIA_TYPE_UNSUPPORTED");
        assertThat(compressed.header("Accept-Encoding")).isEqualTo("identity");
    }

    @ParameterizedTest
    @MethodSource("endpointsWithJson")
    void readsJsonAsUtf8WhateverItsCharset(Endpoint endpoint) {
        for (String charset : List.of("ISO-8859-1", "utf-16", "\"euc-kr\"", "no-such-charset", "")) {
            RawAnswer answer = post(endpoint, "[]".getBytes(StandardCharsets.UTF_8), jsonAs(charset));

            // Some handlers check the caller and the resource before they read the body.
            assertThat(answer.status()).as(endpoint + " " + answer).isIn(400, 403, 404);
            assertIsProblem(answer);
        }
    }

    // Methods

    @ParameterizedTest
    @MethodSource("endpoints")
    void namesAllMethodsOfAPathAndNoOthers(Endpoint endpoint) {
        List<String> missing = Stream.of("GET", "POST", "PUT", "PATCH", "DELETE")
                .filter(method -> !endpoint.allowed().contains(method))
                .toList();
        for (String method : missing) {
            RawAnswer answer = as(OPERATOR, method, endpoint.path(), "");
            assertProblem(answer, 405, "METHOD_NOT_ALLOWED");
            assertThat(allowed(answer)).as(method + " " + endpoint).isEqualTo(endpoint.allowed());
        }
        RawAnswer options = as(null, "OPTIONS", endpoint.path(), "");
        assertThat(options.status()).isEqualTo(200);
        assertThat(allowed(options)).as("OPTIONS " + endpoint).isEqualTo(endpoint.allowed());
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void refusesUnknownMethods(Endpoint endpoint) {
        for (String method : List.of("TRACE", "PROPFIND", "QUERY", "get", "X")) {
            RawAnswer answer = as(null, method, endpoint.path(), "X-Secret: treasure");
            assertProblem(answer, 501, "NOT_IMPLEMENTED");
            assertThat(answer.body()).doesNotContain("treasure");
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void everyGetHasAHead(Endpoint endpoint) {
        if (endpoint.method().equals("GET") && !endpoint.template().endsWith("/stream")) {
            for (Caller who : Arrays.asList(null, USER, OPERATOR)) {
                RawAnswer get = as(who, "GET", endpoint.path(), "");
                RawAnswer head = as(who, "HEAD", endpoint.path(), "");
                assertThat(head.status()).as(endpoint.toString()).isEqualTo(get.status());
                assertThat(head.body()).isEmpty();
                assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/spaces",
                "/v1/districts",
                "/v1/spaces/1",
                "/problems/FORBIDDEN",
                "/v3/api-docs",
                "/swagger-ui/index.html"
            })
    void headHasNoBody(String path) {
        RawAnswer get = as(null, "GET", path, "");
        RawAnswer head = as(null, "HEAD", path, "");
        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.body()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
    }

    @Test
    void headOfAStreamEndsAtOnce() {
        assertProblem(as(null, "GET", "/v1/spaces/999999999/availability/stream", ""), 404, "SPACE_NOT_FOUND");
        assertThat(as(null, "HEAD", "/v1/spaces/999999999/availability/stream", "")
                        .status())
                .isEqualTo(404);
    }

    // Pages

    @ParameterizedTest
    @ValueSource(strings = {"/problems/FORBIDDEN", "/docs", "/swagger-ui/index.html", "/v3/api-docs", "/nothing"})
    void noPageCanBeFramedOrLoadsForeignResources(String path) {
        RawAnswer page = as(null, "GET", path, "");

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("http", "*", "script-src 'unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    }

    private static Stream<Endpoint> endpoints() {
        return Endpoints.all(API).stream();
    }

    private static Stream<Endpoint> endpointsWithJson() {
        return endpoints().filter(Endpoint::takesJson);
    }

    private static Map<String, DeclaredParameter> declared(Endpoint endpoint) {
        return DeclaredForm.of(endpoint.handler()).parameters();
    }

    /** Has no effect, for each request contains an error. */
    private static RawAnswer send(Endpoint endpoint, String target) {
        byte[] body = endpoint.isMultipart() ? "--x--\r\n".getBytes(StandardCharsets.US_ASCII) : new byte[0];
        return RawHttp.send(
                API.url(),
                head(
                        OPERATOR,
                        endpoint.method(),
                        target,
                        typed(endpoint, "") + (body.length == 0 ? "" : "\nContent-Length: " + body.length)),
                body);
    }

    /** Sent by a user without any data; operators' endpoints by a user who is no operator. */
    private static RawAnswer request(Endpoint endpoint, String target, String headers) {
        Caller who = endpoint.toString().equals(NO_SUCH_USER) ? null : USER;
        return as(
                headers.startsWith("Authorization") ? null : who, endpoint.method(), target, typed(endpoint, headers));
    }

    private static String typed(Endpoint endpoint, String headers) {
        if (headers.startsWith("Content-Type")) {
            return headers;
        }
        String type = endpoint.isMultipart() ? "multipart/form-data; boundary=x" : "application/json";
        return ("Content-Type: " + type + "\n" + headers).strip();
    }

    private static RawAnswer post(Endpoint endpoint, byte[] body, String headers) {
        return RawHttp.send(
                API.url(),
                head(
                        OPERATOR,
                        endpoint.method(),
                        endpoint.path(),
                        headers + "\nIdempotency-Key: " + UUID.randomUUID() + "\nIf-Match: \"1\"\nContent-Length: "
                                + body.length),
                body);
    }

    private static RawAnswer as(@Nullable Caller who, String method, String target, String headers) {
        return RawHttp.send(API.url(), head(who, method, target, headers));
    }

    private static String head(@Nullable Caller who, String method, String target, String headers) {
        List<String> lines =
                new ArrayList<>(List.of(method + " " + target + " HTTP/1.1", "Host: test", "Connection: close"));
        if (who != null) {
            lines.add("Authorization: Bearer " + who.token());
        }
        if (!headers.isEmpty()) {
            lines.add(headers);
        }
        return String.join("\n", lines);
    }

    private static String jsonAs(String charset) {
        return "Content-Type: application/json; charset=" + charset;
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static TreeSet<String> allowed(RawAnswer answer) {
        return new TreeSet<>(List.of(answer.header("Allow").split("\\s*,\\s*")));
    }

    private static void assertProblem(RawAnswer answer, int status, String code) {
        assertThat(answer.status() + " " + answer.code()).as(answer.body()).isEqualTo(status + " " + code);
        assertIsProblem(answer);
    }

    private static void assertIsOurs(RawAnswer answer) {
        if (answer.status() >= 400) {
            assertIsProblem(answer);
        }
    }

    static void assertIsProblem(RawAnswer answer) {
        assertThat(answer.header("Content-Type")).as(answer.toString()).isEqualTo("application/problem+json");
        assertThat(answer.json().path("traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.header("X-Content-Type-Options"))
                .as(answer.toString())
                .isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    }
}
