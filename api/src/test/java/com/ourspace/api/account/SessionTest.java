package com.ourspace.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class SessionTest {

    private final RunningApi api = RunningApi.shared();
    private final Caller anonymous = api.anonymous();

    @Test
    void aRefreshTokenGivesTheNextSession() {
        Answer first = signIn();
        Answer next = refresh(first);

        assertThat(next.status()).as(next.body()).isEqualTo(200);
        assertThat(next.header("Cache-Control")).hasValue("no-store");
        assertThat(next.text("/user/id")).isEqualTo(first.text("/user/id"));
        assertThat(next.json().at("/created").asBoolean()).isFalse();
        assertThat(next.text("/refreshToken")).isNotEqualTo(first.text("/refreshToken"));
        assertThat(anonymous.with(next.text("/accessToken")).get("/v1/me").status())
                .isEqualTo(200);
        assertThat(refresh(next).status()).isEqualTo(200);
    }

    @Test
    void aReusedRefreshTokenRevokesItsFamily() {
        Answer first = signIn();
        Answer next = refresh(first);
        Answer again = refresh(first);

        assertThat(again.status()).isEqualTo(401);
        assertThat(again.code()).isEqualTo("TOKEN_INVALID");
        assertThat(again.text("/detail")).startsWith("The refresh token was used before");
        assertThat(refresh(next).code()).isEqualTo("TOKEN_INVALID");
    }

    @Test
    void ofParallelRefreshesWithOneTokenAtMostOneSucceeds() throws Exception {
        Answer first = signIn();
        List<Answer> answers = atOnce(10, () -> refresh(first));

        List<Answer> renewed =
                answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(renewed).hasSize(1);
        assertThat(refresh(renewed.getFirst()).code()).isEqualTo("TOKEN_INVALID");
    }

    @Test
    void reuseRevokesNoOtherSignInOfTheSameUser() {
        String token = "demo-" + RunningApi.newKakaoId();
        Answer atHome = signIn(token);
        Answer onThePhone = signIn(token);
        refresh(atHome);
        refresh(atHome);

        assertThat(refresh(onThePhone).status()).isEqualTo(200);
    }

    @Test
    void signingOutRevokesTheFamily() {
        Answer first = signIn();
        Answer next = refresh(first);

        assertThat(signOut(next.text("/refreshToken")).status()).isEqualTo(204);
        assertThat(refresh(next).code()).isEqualTo("TOKEN_INVALID");
        assertThat(signOut(next.text("/refreshToken")).status()).isEqualTo(204);
        assertThat(signOut("nobody-knows-it").status()).isEqualTo(204);
    }

    @Test
    void tokenExpiredForAnExpiredRefreshToken() {
        Instant longAgo = Instant.now().minus(Duration.ofDays(8));
        var weekly =
                new RefreshTokens(api.bean(JdbcClient.class), Duration.ofDays(7), Clock.fixed(longAgo, ZoneOffset.UTC));
        OpaqueToken old = weekly.open(api.newUser().userId()).next();

        assertThat(refresh(old.text()).code()).isEqualTo("TOKEN_EXPIRED");
    }

    @Test
    void expiredRefreshTokensAreDeleted() {
        Instant longAgo = Instant.now().minus(Duration.ofDays(800));
        JdbcClient jdbc = api.bean(JdbcClient.class);
        var yearly = new RefreshTokens(jdbc, Duration.ofDays(365), Clock.fixed(longAgo, ZoneOffset.UTC));
        OpaqueToken old = yearly.open(api.newUser().userId()).next();
        api.bean(RefreshTokens.class).sweep(10_000);

        assertThat(refresh(old.text()).code()).isEqualTo("TOKEN_INVALID");
        assertThat(rows(jdbc, old)).isZero();
    }

    @Test
    void onlyHashesOfRefreshTokensAreStored() {
        OpaqueToken token = new OpaqueToken(signIn().text("/refreshToken"));
        JdbcClient jdbc = api.bean(JdbcClient.class);

        assertThat(token.text()).hasSizeGreaterThanOrEqualTo(43);
        assertThat(rows(jdbc, token)).isEqualTo(1);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM refresh_token WHERE CAST(token_hash AS CHAR) = ?")
                        .param(token.text())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"refreshToken\":\" \"}", "{\"refreshToken\":7}"})
    void validationFailedWithoutARefreshToken(String body) {
        assertThat(anonymous.post("/v1/auth/refresh", body).code()).isEqualTo("VALIDATION_FAILED");
    }

    @Test
    void moreExpiredRefreshTokensThanOneBatchAreDeleted() {
        JdbcClient jdbc = api.bean(JdbcClient.class);
        for (int batch = 0; batch < 3; batch++) {
            jdbc.sql("INSERT INTO refresh_token (token_hash, family, user_id, expires_at)"
                            + " SELECT SHA2_256, FAMILY, 0, '2020-01-01' FROM (SELECT UNHEX(SHA2(CONCAT(:batch, seq.a,"
                            + " seq.b, seq.c), 256)) AS SHA2_256, UNHEX(LEFT(SHA2('expired', 256), 32)) AS FAMILY FROM (SELECT x.n AS a,"
                            + " y.n AS b, z.n AS c FROM " + digits("x") + ", " + digits("y") + ", " + digits("z")
                            + ") seq) made")
                    .param("batch", "expired " + batch)
                    .update();
        }
        assertThat(expired(jdbc)).isEqualTo(3_000);

        api.bean(Sessions.class).sweep();

        assertThat(expired(jdbc)).isZero();
    }

    private static int expired(JdbcClient jdbc) {
        return jdbc.sql("SELECT COUNT(*) FROM refresh_token WHERE expires_at < '2021-01-01'")
                .query(Integer.class)
                .single();
    }

    private static String digits(String alias) {
        return IntStream.range(0, 10)
                .mapToObj(digit -> "SELECT " + digit + " AS n")
                .collect(Collectors.joining(" UNION ALL ", "(", ") " + alias));
    }

    private Answer signIn() {
        return signIn("demo-" + RunningApi.newKakaoId());
    }

    private Answer signIn(String token) {
        return anonymous.post("/v1/auth/kakao", "{\"accessToken\":\"%s\"}".formatted(token));
    }

    private Answer refresh(Answer session) {
        return refresh(session.text("/refreshToken"));
    }

    private Answer refresh(String token) {
        return anonymous.post("/v1/auth/refresh", "{\"refreshToken\":\"%s\"}".formatted(token));
    }

    private Answer signOut(String token) {
        return anonymous.post("/v1/auth/logout", "{\"refreshToken\":\"%s\"}".formatted(token));
    }

    private static int rows(JdbcClient jdbc, OpaqueToken token) {
        return jdbc.sql("SELECT COUNT(*) FROM refresh_token WHERE token_hash = ?")
                .param(token.hash())
                .query(Integer.class)
                .single();
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running =
                    threads.invokeAll(Stream.generate(() -> call).limit(times).toList());
            return running.stream().map(Future::resultNow).toList();
        }
    }
}
