package com.ourspace.standalone.kakao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignInFlowTest {

    private static final String REDIRECT = "http://127.0.0.1:8080/sign-in/kakao";
    /** The example of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final FakeKakao kakao = FakeKakao.start(0, 77);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
        kakao.close();
    }

    @Test
    void thePageSaysThatItIsNotKakaoAndRunsNothing() throws Exception {
        HttpResponse<String> page = get("/oauth/authorize?" + encoded(request(REDIRECT)), "ko-KR,ko");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("이 페이지는 카카오가 아닙니다", "value=\"guest-2\"", "value=\"host-9001\"", "value=\"operator-1\"")
                .doesNotContain("<script");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("form-action 'self' http://127.0.0.1:8080;")
                .doesNotContain("unsafe");
        assertThat(get("/oauth/authorize?" + encoded(request(REDIRECT)), "en-US")
                        .body())
                .contains("This page is not Kakao");
    }

    @ParameterizedTest
    @CsvSource({
        "guest-2, '', 2, guest-2",
        "operator-1, '', 1, guest-1",
        "new, demo-4201, 4201, guest-4201",
        "new, 4202, 4202, guest-4202"
    })
    void theChosenPersonIsSignedIn(String person, String name, long number, String nickname) throws Exception {
        String location = choose(REDIRECT, person, name);
        JsonNode user = user(tokenOf(exchange(code(location), REDIRECT, VERIFIER)));

        assertThat(location).startsWith(REDIRECT + "?code=").endsWith("&state=a%26b");
        assertThat(user.at("/id").asLong()).isEqualTo(number);
        assertThat(user.at("/kakao_account/profile/nickname").asString()).isEqualTo(nickname);
    }

    @Test
    void aNameIsTheSamePersonEachTime() throws Exception {
        JsonNode first = user(tokenOf(exchange(code(choose(REDIRECT, "new", "\"민지\" <3")), REDIRECT, VERIFIER)));
        JsonNode again = user(tokenOf(exchange(code(choose(REDIRECT, "new", "\"민지\" <3")), REDIRECT, VERIFIER)));
        JsonNode other = user(tokenOf(exchange(code(choose(REDIRECT, "new", "지훈")), REDIRECT, VERIFIER)));

        assertThat(first.at("/kakao_account/profile/nickname").asString()).isEqualTo("\"민지\" <3");
        assertThat(again.at("/id").asLong()).isEqualTo(first.at("/id").asLong());
        assertThat(other.at("/id").asLong()).isNotEqualTo(first.at("/id").asLong());
    }

    @Test
    void aCodeIsGoodOnce() throws Exception {
        String code = code(choose(REDIRECT, "guest-2", ""));

        assertThat(exchange(code, REDIRECT, VERIFIER).statusCode()).isEqualTo(200);
        HttpResponse<String> again = exchange(code, REDIRECT, VERIFIER);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(JsonMapper.shared().readTree(again.body()).at("/error").asString())
                .isEqualTo("invalid_grant");
    }

    @Test
    void aCodeIsGoodForItsOwnAddressAndVerifierOnly() throws Exception {
        assertThat(exchange(code(choose(REDIRECT, "guest-2", "")), "http://127.0.0.1:9/", VERIFIER)
                        .statusCode())
                .isEqualTo(400);
        assertThat(exchange(code(choose(REDIRECT, "guest-2", "")), REDIRECT, "").statusCode())
                .isEqualTo(400);
        assertThat(exchange(code(choose(REDIRECT, "guest-2", "")), REDIRECT, "x".repeat(43))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aCodeIsGoodForAMinute() {
        Instant issuedAt = Instant.parse("2026-01-01T00:00:00Z");
        AuthorizationRequest request =
                AuthorizationRequest.from(new FormParameters(request(REDIRECT))).orElseThrow();
        for (Duration age : new Duration[] {Duration.ofMillis(59_999), Duration.ofSeconds(60)}) {
            Instant[] now = {issuedAt};
            AuthorizationCodes codes = new AuthorizationCodes(() -> now[0]);
            String code = codes.issue(request, DemoPerson.all().getFirst());
            now[0] = issuedAt.plus(age);

            assertThat(codes.exchange(new FormParameters(form(code, REDIRECT, VERIFIER)))
                            .isPresent())
                    .isEqualTo(age.compareTo(Duration.ofMinutes(1)) < 0);
        }
    }

    @Test
    void cancellingSendsTheBrowserBackWithoutACode() throws Exception {
        assertThat(choose(REDIRECT, "cancel", "")).isEqualTo(REDIRECT + "?error=access_denied&state=a%26b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "http://127.0.0.1.elsewhere.example/",
                "http://127.0.0.1@elsewhere.example/",
                "javascript:alert(1)",
                "//localhost/",
                "http://localhost:8080/#fragment",
                ""
            })
    void nobodyIsSentToAnotherMachine(String redirect) throws Exception {
        assertThat(get("/oauth/authorize?" + encoded(request(redirect)), "ko").statusCode())
                .isEqualTo(400);
        assertThat(post("/oauth/authorize", request(redirect)).statusCode()).isEqualTo(400);
    }

    private static Map<String, String> request(String redirect) {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", "client");
        request.put("redirect_uri", redirect);
        request.put("state", "a&b");
        request.put("code_challenge", CHALLENGE);
        request.put("code_challenge_method", "S256");
        return request;
    }

    /** Chooses a person, and returns where the browser is sent. */
    private String choose(String redirect, String person, String name) throws IOException, InterruptedException {
        Map<String, String> form = request(redirect);
        form.put("person", person);
        form.put("name", name);
        HttpResponse<String> response = post("/oauth/authorize", form);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static String code(String location) {
        return location.substring(location.indexOf("code=") + 5, location.indexOf("&state"));
    }

    private static Map<String, String> form(String code, String redirect, String verifier) {
        return Map.of(
                "grant_type", "authorization_code",
                "client_id", "client",
                "redirect_uri", redirect,
                "code", code,
                "code_verifier", verifier);
    }

    private HttpResponse<String> exchange(String code, String redirect, String verifier)
            throws IOException, InterruptedException {
        return post("/oauth/token", form(code, redirect, verifier));
    }

    private static String tokenOf(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body()).at("/access_token").asString();
    }

    private JsonNode user(String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(kakao.baseUrl().resolve("/v2/user/me"))
                .header("Authorization", "Bearer " + token)
                .build();
        return JsonMapper.shared()
                .readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    private HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(kakao.baseUrl() + path))
                .header("Accept-Language", language)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(kakao.baseUrl().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
