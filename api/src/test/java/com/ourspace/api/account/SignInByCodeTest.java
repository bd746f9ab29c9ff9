package com.ourspace.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.Caller;
import com.ourspace.api.fixture.FakeKakao;
import com.ourspace.api.fixture.RawHttp;
import com.ourspace.api.fixture.RunningApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInByCodeTest {

    private final RunningApi api = RunningApi.shared();
    private final Caller anonymous = api.anonymous();

    @Test
    void aCodeSignsInTheUserWhoseTokenItStandsFor() {
        String token = "demo-" + RunningApi.newKakaoId();
        Answer byToken = anonymous.post("/v1/auth/kakao", "{\"accessToken\":\"%s\"}".formatted(token));
        Answer byCode = signIn("code-" + token, FakeKakao.REDIRECT_URI, FakeKakao.CODE_VERIFIER);

        assertThat(byCode.status()).as(byCode.body()).isEqualTo(200);
        assertThat(byCode.text("/user/id")).isEqualTo(byToken.text("/user/id"));
        assertThat(anonymous.with(byCode.text("/accessToken")).get("/v1/me").status())
                .isEqualTo(200);
    }

    @Test
    void aCodeOfAnotherAddressOrVerifierIsRefused() {
        String code = "code-demo-" + RunningApi.newKakaoId();
        Answer elsewhere = signIn(code, "https://other.example/sign-in/kakao", FakeKakao.CODE_VERIFIER);
        Answer otherVerifier = signIn(code, FakeKakao.REDIRECT_URI, "x".repeat(43));

        for (Answer refused : new Answer[] {elsewhere, otherVerifier}) {
            assertThat(refused.status() + " " + refused.code()).isEqualTo("401 KAKAO_TOKEN_INVALID");
            assertThat(refused.text("/detail")).startsWith("The authorization code");
            assertThat(refused.body()).doesNotContain(code);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "code-unknown, 401, KAKAO_TOKEN_INVALID",
        "code-demo-7-otherapp, 401, KAKAO_TOKEN_INVALID",
        "code-client, 503, DEPENDENCY_DOWN",
        "code-busy, 503, DEPENDENCY_DOWN",
        "code-down, 503, DEPENDENCY_DOWN"
    })
    void aRefusalOfTheCodeIsToldFromOneOfThePlatform(String code, int status, String problem) {
        Answer answer = signIn(code, FakeKakao.REDIRECT_URI, FakeKakao.CODE_VERIFIER);

        assertThat(answer.status() + " " + answer.code()).isEqualTo(status + " " + problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"accessToken\":\"demo-1\",\"code\":\"c\",\"redirectUri\":\"https://a.example/\"}",
                "{\"code\":\"c\"}",
                "{\"code\":\"a b\",\"redirectUri\":\"https://a.example/\"}",
                "{\"code\":\"c\",\"redirectUri\":\"https://a.example/\",\"codeVerifier\":\"short\"}"
            })
    void validationFailedUnlessThereIsOneCredential(String body) {
        Answer answer = anonymous.post("/v1/auth/kakao", body);

        assertThat(answer.status() + " " + answer.code()).isEqualTo("422 VALIDATION_FAILED");
        assertThat(answer.json().at("/errors").size()).isEqualTo(1);
    }

    @Test
    void aPageLearnsWhereToAskForACode() {
        Answer settings = anonymous.get("/v1/auth/settings");

        assertThat(settings.text("/kakao/authorizeUrl")).isEqualTo("https://kauth.kakao.com/oauth/authorize");
        assertThat(settings.text("/kakao/clientId")).isEqualTo("test client & more");
        assertThat(settings.body()).doesNotContain("secret");
    }

    @Test
    void withoutAClientIdNoCodeIsTaken() {
        RunningApi without = RunningApi.guarded();
        String body = "{\"code\":\"code-demo-7\",\"redirectUri\":\"%s\"}".formatted(FakeKakao.REDIRECT_URI);
        var settings = RawHttp.sendFrom(
                "127.0.0.32", without.url(), "GET /v1/auth/settings HTTP/1.1\nHost: a\nConnection: close");
        var signIn = RawHttp.sendFrom(
                "127.0.0.32",
                without.url(),
                "POST /v1/auth/kakao HTTP/1.1\nHost: a\nConnection: close\nContent-Type: application/json"
                        + "\nContent-Length: " + body.length() + "\n\n" + body);

        assertThat(settings.json().isEmpty()).isTrue();
        assertThat(signIn.status() + " " + signIn.code()).isEqualTo("401 KAKAO_TOKEN_INVALID");
    }

    private Answer signIn(String code, String redirectUri, String codeVerifier) {
        return anonymous.post(
                "/v1/auth/kakao",
                "{\"code\":\"%s\",\"redirectUri\":\"%s\",\"codeVerifier\":\"%s\"}"
                        .formatted(code, redirectUri, codeVerifier));
    }
}
