package com.ourspace.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions of a browser, whose refresh token is in a cookie. */
class SessionCookieTest {

    private static final String COOKIE = "ourspace_refresh";

    private final RunningApi api = RunningApi.shared();
    private final Caller browser = api.anonymous();
    private final String page = api.url().toString();

    @Test
    void theRefreshTokenIsInACookieThatNoScriptCanRead() {
        Answer signedIn = signIn(page);
        String cookie = signedIn.header("Set-Cookie").orElseThrow();

        assertThat(signedIn.status()).as(signedIn.body()).isEqualTo(200);
        assertThat(signedIn.json().has("refreshToken")).isFalse();
        assertThat(signedIn.text("/refreshExpiresAt")).isNotEmpty();
        assertThat(cookie)
                .startsWith(COOKIE + "=")
                .contains("; Path=/v1/auth;", "; HttpOnly", "; SameSite=Strict")
                .doesNotContain("Secure", "Domain");
        assertThat(maxAge(cookie))
                .isBetween(Duration.ofDays(29).toSeconds(), Duration.ofDays(30).toSeconds());
    }

    @Test
    void theCookieGivesTheNextSession() {
        Answer first = signIn(page);
        Answer next = refresh(token(first), page);

        assertThat(next.status()).as(next.body()).isEqualTo(200);
        assertThat(next.text("/user/id")).isEqualTo(first.text("/user/id"));
        assertThat(token(next)).isNotEqualTo(token(first));
        assertThat(browser.with(next.text("/accessToken")).get("/v1/me").status())
                .isEqualTo(200);
    }

    @Test
    void tabsThatRefreshAtOnceAllGoOn() throws Exception {
        String shared = token(signIn(page));
        List<Answer> tabs = atOnce(5, () -> refresh(shared, page));

        assertThat(tabs).extracting(Answer::status).containsOnly(200);
        for (Answer tab : tabs) {
            assertThat(refresh(token(tab), page).status()).isEqualTo(200);
        }
    }

    @Test
    void aTokenThatWasUsedLongerAgoRevokesItsSignIn() {
        String first = token(signIn(page));
        String next = token(refresh(first, page));
        age(first, Duration.ofSeconds(61));

        Answer reused = refresh(first, page);
        assertThat(reused.status() + " " + reused.code()).isEqualTo("401 TOKEN_INVALID");
        assertThat(reused.text("/detail")).startsWith("The refresh token was used before");
        assertThat(refresh(next, page).code()).isEqualTo("TOKEN_INVALID");
    }

    @Test
    void aTokenInABodyHasNoGrace() {
        String first = token(signIn(page));
        refresh(first, page);

        assertThat(browser.post("/v1/auth/refresh", "{\"refreshToken\":\"%s\"}".formatted(first))
                        .code())
                .isEqualTo("TOKEN_INVALID");
    }

    @Test
    void signingOutEndsTheSessionOfEveryTabAndRemovesTheCookie() {
        String first = token(signIn(page));
        String next = token(refresh(first, page));
        Answer out = signOut(next, page);

        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie").orElseThrow())
                .startsWith(COOKIE + "=;")
                .contains("Max-Age=0", "Path=/v1/auth");
        assertThat(refresh(next, page).code()).isEqualTo("TOKEN_INVALID");
        assertThat(refresh(first, page).code()).isEqualTo("TOKEN_INVALID");
    }

    @Test
    void tokenMissingWithoutTheCookie() {
        Answer refreshed = browser.send(
                "POST", "/v1/auth/refresh", BodyPublishers.noBody(), "X-Session", "cookie", "Origin", page);
        Answer out =
                browser.send("POST", "/v1/auth/logout", BodyPublishers.noBody(), "X-Session", "cookie", "Origin", page);

        assertThat(refreshed.status() + " " + refreshed.code()).isEqualTo("401 TOKEN_MISSING");
        assertThat(out.status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "null", "http://127.0.0.1", "http://127.0.0.1:1"})
    void forbiddenToPagesOfOtherOrigins(String origin) {
        String token = token(signIn(page));

        for (Answer refused : List.of(signIn(origin), refresh(token, origin), signOut(token, origin))) {
            assertThat(refused.status() + " " + refused.code()).isEqualTo("403 FORBIDDEN");
            assertThat(refused.header("Set-Cookie")).isEmpty();
        }
        assertThat(refresh(token, page).status()).isEqualTo(200);
    }

    @Test
    void theCookieIsNotReadWithoutItsHeader() {
        String token = token(signIn(page));
        Answer form = browser.send(
                "POST", "/v1/auth/refresh", BodyPublishers.noBody(), "Cookie", COOKIE + "=" + token, "Origin", page);

        assertThat(form.status() + " " + form.code()).isEqualTo("400 MALFORMED_REQUEST");
    }

    @Test
    void theCookieIsSecureWhereThePageUsesHttps() {
        String https = page.replace("http://", "https://");

        assertThat(signIn(https).header("Set-Cookie").orElseThrow()).contains("; Secure");
    }

    @Test
    void aTokenThatExpiresSoonerThanItsGraceHasNone() {
        String first = token(signIn(page));
        refresh(first, page);
        api.bean(JdbcClient.class)
                .sql("UPDATE refresh_token SET expires_at = '2020-01-01' WHERE token_hash = ?")
                .param(new OpaqueToken(first).hash())
                .update();

        assertThat(refresh(first, page).code()).isEqualTo("TOKEN_INVALID");
    }

    private void age(String token, Duration by) {
        api.bean(JdbcClient.class)
                .sql("UPDATE refresh_token SET used_at = used_at - INTERVAL ? SECOND WHERE token_hash = ?")
                .params(by.toSeconds(), new OpaqueToken(token).hash())
                .update();
    }

    private Answer signIn(String origin) {
        String body = "{\"accessToken\":\"demo-%d\"}".formatted(RunningApi.newKakaoId());
        return browser.post("/v1/auth/kakao", body, "X-Session", "cookie", "Origin", origin);
    }

    private Answer refresh(String token, String origin) {
        return send("/v1/auth/refresh", token, origin);
    }

    private Answer signOut(String token, String origin) {
        return send("/v1/auth/logout", token, origin);
    }

    private Answer send(String path, String token, String origin) {
        return browser.send(
                "POST",
                path,
                BodyPublishers.noBody(),
                "X-Session",
                "cookie",
                "Origin",
                origin,
                "Cookie",
                "theme=dark; " + COOKIE + "=" + token);
    }

    private static String token(Answer answer) {
        String cookie = answer.header("Set-Cookie").orElseThrow();
        return cookie.substring(COOKIE.length() + 1, cookie.indexOf(';'));
    }

    private static long maxAge(String cookie) {
        return Stream.of(cookie.split("; "))
                .filter(part -> part.startsWith("Max-Age="))
                .mapToLong(part -> Long.parseLong(part.substring(part.indexOf('=') + 1)))
                .sum();
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running =
                    threads.invokeAll(Stream.generate(() -> call).limit(times).toList());
            return running.stream().map(Future::resultNow).toList();
        }
    }
}
