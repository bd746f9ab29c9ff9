package com.ourspace.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.RunningApi;
import com.ourspace.api.fixture.TopicTail;
import com.ourspace.contracts.Envelope;
import com.ourspace.contracts.Topic;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInTest {

    private final RunningApi api = RunningApi.shared();
    private final Caller anonymous = api.anonymous();

    @Test
    void createsAUserAtTheFirstSignInAndFindsItAtTheSecond() {
        String token = "demo-" + RunningApi.newKakaoId();
        Answer first = signIn(token);
        Answer second = signIn(token);

        assertThat(List.of(first.status(), second.status())).containsOnly(200);
        assertThat(first.json().at("/created").asBoolean()).isTrue();
        assertThat(second.json().at("/created").asBoolean()).isFalse();
        assertThat(second.text("/user/id")).isEqualTo(first.text("/user/id"));
        assertThat(first.text("/user/role")).isEqualTo("GUEST");
        assertThat(first.header("Cache-Control")).hasValue("no-store");
    }

    @Test
    void aChangedNicknameOrAMissingEmailFailsNoSignIn() {
        String token = "demo-" + RunningApi.newKakaoId();
        Answer first = signIn(token);
        Answer renamed = signIn(token + "-renamed");
        Answer withoutEmail = signIn(token + "-noemail");

        assertThat(List.of(renamed.text("/user/id"), withoutEmail.text("/user/id")))
                .containsOnly(first.text("/user/id"));
        assertThat(renamed.text("/user/nickname")).startsWith("somebody-");
        assertThat(signIn("demo-" + RunningApi.newKakaoId() + "-noemail").status())
                .isEqualTo(200);
    }

    @Test
    void removesUndisplayableCharactersFromANickname() {
        String token = "demo-" + RunningApi.newKakaoId();
        Answer odd = signIn(token + "-odd");
        Answer invisible = signIn(token + "-invisible");

        assertThat(odd.text("/user/nickname")).isEqualTo("a " + "👨‍👩‍👧‍👦".repeat(48));
        assertThat(invisible.text("/user/nickname")).isEqualTo(odd.text("/user/nickname"));
        assertThat(signIn("demo-" + RunningApi.newKakaoId() + "-invisible").text("/user/nickname"))
                .isEqualTo("guest");
    }

    @Test
    void keepsTheLastRequestedLanguageAsTheUsersLocale() {
        String token = "demo-" + RunningApi.newKakaoId();
        Answer english = signIn(token, "Accept-Language", "en-US,en;q=0.9,ko;q=0.8");
        Answer unsaid = signIn(token);
        assertThat(locale(english)).isEqualTo("en");
        assertThat(locale(unsaid)).isEqualTo("en");

        Answer korean = signIn(token, "Accept-Language", "ko-KR");
        assertThat(locale(korean)).isEqualTo("ko");
        assertThat(korean.text("/user/locale")).isEqualTo("ko");
    }

    @Test
    void theLocaleIsKoreanIfNoLanguageWasRequested() {
        assertThat(locale(signIn("demo-" + RunningApi.newKakaoId()))).isEqualTo("ko");
    }

    @Test
    void makesOneUserOfManySignInsAtOnce() throws Exception {
        String token = "demo-" + RunningApi.newKakaoId();
        List<Answer> answers = atOnce(20, () -> signIn(token));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> answer.text("/user/id"))
                .containsOnly(answers.getFirst().text("/user/id"));
        assertThat(answers)
                .filteredOn(answer -> answer.json().at("/created").asBoolean())
                .hasSize(1);
    }

    /** More sign-ins wait for Kakao than there are database connections. */
    @Test
    void aBurstOfSignInsHoldsNoDatabaseConnections() throws Exception {
        Caller guest = api.newUser();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < 64; number++) {
                threads.submit(() -> signIn("demo-" + RunningApi.newKakaoId() + "-slow"));
            }
            List<Answer> meanwhile = atOnce(20, () -> guest.get("/v1/me"));
            List<Answer> quick = atOnce(20, () -> signIn("demo-" + RunningApi.newKakaoId()));

            assertThat(meanwhile).extracting(Answer::status).containsOnly(200);
            assertThat(quick).extracting(Answer::status).containsOnly(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nonsense, 401, KAKAO_TOKEN_INVALID",
        "demo-1-otherapp, 401, KAKAO_TOKEN_INVALID",
        "demo-1-down, 503, DEPENDENCY_DOWN",
        "demo-1-slow, 503, DEPENDENCY_DOWN"
    })
    void answersWhySignInFailed(String token, int status, String code) {
        Answer answer = signIn(token);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.body()).doesNotContain(token);
        assertThat(answer.header(status == 503 ? "Retry-After" : "WWW-Authenticate"))
                .isPresent();
    }

    @Test
    void refusesAMalformedToken() {
        assertThat(anonymous
                        .post("/v1/auth/kakao", "{\"accessToken\":\"a b\\r\\nX: y\"}")
                        .status())
                .isEqualTo(422);
        assertThat(anonymous.post("/v1/auth/kakao", "{}").code()).isEqualTo("VALIDATION_FAILED");
    }

    @Test
    void publishesANewUserOnceAndByNumberOnly() {
        String token = "demo-" + RunningApi.newKakaoId();
        String userId = signIn(token).text("/user/id");
        signIn(token);

        var records = TopicTail.of(Topic.ACCOUNT_EVENTS).about(userId, 1);
        assertThat(records).hasSize(1);
        assertThat(TopicTail.header(records.getFirst(), Envelope.TYPE)).isEqualTo("user-seen.v1");
        assertThat(records.getFirst().key()).isEqualTo(userId);
        assertThat(records.getFirst().value()).doesNotContain("guest-", "example.com", "demo-");
    }

    @Test
    void showsTheSignedInUser() {
        Caller me = api.newUser();

        assertThat(me.get("/v1/me").json().at("/id").asLong()).isEqualTo(me.userId());
    }

    @ParameterizedTest
    @CsvSource({"'', TOKEN_MISSING", "nonsense, TOKEN_INVALID", "a.b.c, TOKEN_INVALID"})
    void requiresAValidToken(String token, String code) {
        Answer answer = anonymous.with(token).get("/v1/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
    }

    @Test
    void refusesATamperedToken() {
        String token = api.newUser().token();
        String[] parts = token.split("\\.");
        String foreign = api.newUser().token().split("\\.")[1];

        assertThat(anonymous
                        .with(parts[0] + "." + foreign + "." + parts[2])
                        .get("/v1/me")
                        .code())
                .isEqualTo("TOKEN_INVALID");
        String unsigned = "eyJhbGciOiJub25lIn0." + parts[1] + ".";
        assertThat(anonymous.with(unsigned).get("/v1/me").code()).isEqualTo("TOKEN_INVALID");
    }

    @Test
    void publicPagesNeedNoTokenButRefuseABadOne() {
        assertThat(anonymous.get("/v1/districts").status()).isEqualTo(200);
        assertThat(anonymous.with("nonsense").get("/v1/districts").status()).isEqualTo(401);
    }

    private Answer signIn(String token, String... headers) {
        return anonymous.post("/v1/auth/kakao", "{\"accessToken\":\"%s\"}".formatted(token), headers);
    }

    /** The locale that the signed-in user is shown. */
    private String locale(Answer session) {
        return anonymous.with(session.text("/accessToken")).get("/v1/me").text("/locale");
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running =
                    threads.invokeAll(Stream.generate(() -> call).limit(times).toList());
            return running.stream().map(Future::resultNow).toList();
        }
    }
}
