package com.ourspace.api.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.ourspace.api.catalog.SampleSpace;
import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.Endpoints;
import com.ourspace.api.fixture.Endpoints.Endpoint;
import com.ourspace.api.fixture.RawHttp;
import com.ourspace.api.fixture.RawHttp.RawAnswer;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.limit.RateLimits.Kind;
import io.github.bucket4j.ConsumptionProbe;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {

    private static final String ORDERS = "/v1/spaces/1/orders";

    private static final Caller USER = RunningApi.shared().newUser();

    private final RunningApi api = RunningApi.shared();

    @Test
    void rateLimitedAfterTooManyOrders() {
        Caller greedy = api.newUser();
        Answer refused = Stream.generate(() -> greedy.post(ORDERS, "{}"))
                .limit(2L * RunningApi.ORDERS_PER_MINUTE)
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();

        assertThat(refused.code()).isEqualTo("RATE_LIMITED");
        assertThat(refused.header("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.header("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Long.parseLong(seconds)).isBetween(1L, 60L));
        assertThat(refused.header("RateLimit"))
                .hasValueSatisfying(left -> assertThat(left).startsWith("\"orders\";r=0;"));
        assertThat(greedy.get("/v1/me").status()).isEqualTo(200);
        assertThat(api.newUser().post(ORDERS, "{}").status()).isNotEqualTo(429);
    }

    @Test
    void everyAnswerNamesTheRemainingRequests() {
        Answer answer = api.anonymous().get("/v1/districts");

        assertThat(answer.header("RateLimit-Policy")).hasValue("\"reads\";q=1000000;w=60");
        assertThat(answer.header("RateLimit")).isPresent();
        assertThat(api.anonymous().get("/problems/RATE_LIMITED").header("RateLimit-Policy"))
                .hasValue("\"requests\";q=1000000;w=60");
    }

    /** Many spellings of a path lead to one endpoint: a letter can be sent as it is or percent-encoded. */
    @ParameterizedTest
    @MethodSource("endpoints")
    void countsByTheDecodedPath(Endpoint endpoint) {
        String plain = endpoint.path();
        String once = plain.replaceFirst("v1/(.)", "%761/" + encoded(plain.charAt("/v1/".length())));
        String everywhere =
                Stream.of(plain.split("")).map(RateLimitTest::encodedLetter).collect(Collectors.joining());

        assertThat(Stream.of(plain, once, everywhere).map(path -> policy(endpoint.method(), path)))
                .containsOnly(expected(endpoint));
    }

    @Test
    void countsRequestsThatAreRefusedEarlyByAddress() {
        List<String> refused = List.of(
                "GET /v1/me HTTP/1.1\nAuthorization: Bearer nonsense",
                "GET /v1/me HTTP/1.1",
                "POST /v1/spaces/1/orders HTTP/1.1",
                "GET /v1/nothing HTTP/1.1",
                "GET /nothing HTTP/1.1",
                "GET /v1/spaces?q=%FF HTTP/1.1",
                "GET /v1//spaces HTTP/1.1",
                "TRACE / HTTP/1.1",
                "GET /v3/api-docs HTTP/1.1",
                "GET /docs HTTP/1.1",
                "GET /problems/FORBIDDEN HTTP/1.1",
                "OPTIONS /v1/spaces HTTP/1.1\nOrigin: https://a.example\nAccess-Control-Request-Method: GET");
        List<Integer> statuses = Stream.generate(() -> refused)
                .flatMap(List::stream)
                .limit(RunningApi.GUARDED_REQUESTS + 1L)
                .map(head -> RawHttp.sendFrom("127.0.0.21", RunningApi.guarded().url(), closing(head))
                        .status())
                .toList();
        RawAnswer last = RawHttp.sendFrom("127.0.0.21", RunningApi.guarded().url(), closing(refused.getFirst()));

        assertThat(statuses.subList(0, RunningApi.GUARDED_REQUESTS)).doesNotContain(429, 500);
        assertThat(statuses.getLast()).isEqualTo(429);
        assertThat(last.code()).isEqualTo("RATE_LIMITED");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
        assertThat(last.header("RateLimit")).startsWith("\"requests\";r=0;");
        assertThat(RawHttp.sendFrom("127.0.0.22", RunningApi.guarded().url(), closing("GET /v1/districts HTTP/1.1"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void oneAddressHasALimitedNumberOfStreams() throws IOException {
        long space = SampleSpace.create().listedIn(RunningApi.shared()).id();
        String watch = "GET /v1/spaces/" + space + "/availability/stream HTTP/1.1";
        try (Socket first = watching("127.0.0.23", watch);
                Socket second = watching("127.0.0.23", watch)) {
            RawAnswer third =
                    RawHttp.sendFrom("127.0.0.23", RunningApi.guarded().url(), closing(watch));
            assertThat(third.status() + " " + third.code()).isEqualTo("429 RATE_LIMITED");
            assertThat(third.header("Retry-After")).isEqualTo("15");
            watching("127.0.0.24", watch).close();
            assertThat(first.isClosed() || second.isClosed()).isFalse();
        }
        await().untilAsserted(() -> watching("127.0.0.23", watch).close());
    }

    @Test
    void everyUserHasABucketForEachKind() {
        RateLimits limits = limits("on", "2/1h");

        assertThat(Stream.of("anna", "anna", "anna", "ben")
                        .map(who -> limits.take(Kind.ORDERS, who))
                        .map(ConsumptionProbe::isConsumed))
                .containsExactly(true, true, false, true);
        assertThat(limits.take(Kind.WRITES, "anna").isConsumed()).isTrue();
        assertThat(limits.take(Kind.ORDERS, "anna").getNanosToWaitForRefill())
                .isBetween(1L, Duration.ofMinutes(30).toNanos());
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "OFF"})
    void canBeSwitchedOff(String mode) {
        assertThat(limits(mode, "2/1h").areDisabled()).isTrue();
        assertThat(limits("on", "2/1h").areDisabled()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "0/1m", "5", "5/0s", "5/-1m"})
    void refusesAnInvalidRate(String text) {
        assertThatThrownBy(() -> Rate.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2::9, 20010db800010002",
        "2001:db8:1:3::9, 20010db800010003",
        "::ffff:203.0.113.7, 203.0.113.7"
    })
    void ofAnIpv6AddressTheNetworkCounts(String address, String key) {
        assertThat(Address.of(address)).isEqualTo(key);
    }

    private static Stream<Endpoint> endpoints() {
        return Endpoints.all(RunningApi.shared()).stream();
    }

    /** The policy that applied; the request fails on an unknown parameter, so it has no effect. */
    private static String policy(String method, String path) {
        String policy = RawHttp.send(
                        RunningApi.shared().url(),
                        closing(method + " " + path + "?nobody=1 HTTP/1.1\nAuthorization: Bearer " + USER.token()))
                .header("RateLimit-Policy");
        return policy.substring(1, policy.indexOf('"', 1));
    }

    private static String expected(Endpoint endpoint) {
        // An operator's endpoint is refused before it is counted by user; the address was counted.
        if (endpoint.template().startsWith("/v1/admin/")) {
            return "requests";
        }
        if (endpoint.method().equals("GET")) {
            return "reads";
        }
        if (endpoint.template().startsWith("/v1/auth/")) {
            return "sign_ins";
        }
        return endpoint.toString().equals("POST /v1/spaces/{spaceId}/orders") ? "orders" : "writes";
    }

    private static String encodedLetter(String letter) {
        return letter.matches("[a-z0-9]") ? encoded(letter.charAt(0)) : letter;
    }

    private static String encoded(char letter) {
        return "%%%02x".formatted((int) letter);
    }

    private static String closing(String head) {
        return head.replaceFirst("\n|$", "\nHost: test\nConnection: close\n");
    }

    /** A stream that has started. */
    private static Socket watching(String address, String head) throws IOException {
        Socket socket = RawHttp.connect(address, RunningApi.guarded().url());
        socket.getOutputStream().write((head + "\r\nHost: test\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        String status =
                new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
        assertThat(status).isEqualTo("HTTP/1.1 200");
        return socket;
    }

    private static RateLimits limits(String mode, String orders) {
        return new RateLimits(mode, "5/1h", "5/1h", "5/1h", "5/1h", orders);
    }
}
