package com.ourspace.api.classic;

import static com.ourspace.api.classic.ClassicClient.is;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.fixture.Answer;
import com.ourspace.api.fixture.RunningApi;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in by the classic contract, and what its tokens are good for. */
class ClassicSignInTest {

    private static final String SIGN_IN = "/users/signin/kakao";
    private static final String INVALID_TOKEN = "{\"message\": \"INVALID_TOKEN\"}";
    private static final String MY_ORDERS = "/orders/myorder";

    private final RunningApi api = RunningApi.shared();
    private final ClassicClient anonymous = ClassicClient.anonymous();

    @Test
    void exchangesAKakaoTokenForAnAccessTokenAndNothingElse() {
        Answer answer = anonymous.with("demo-" + RunningApi.newKakaoId()).get(SIGN_IN);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().propertyNames()).containsExactly("access_token");
        String token = answer.text("/access_token");
        is(anonymous.with(token).get(MY_ORDERS), 200, "{\"results\": []}");
        assertThat(api.anonymous().with(token).get("/v1/me").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void noTokenIs401(String blank) {
        is(anonymous.with(blank).get(SIGN_IN), 401, "{\"message\": \"no_token\"}");
    }

    /** Among them a token that Kakao issued for another app, which the original took. */
    @ParameterizedTest
    @ValueSource(strings = {"nobody", "Bearer demo-7", "demo-7-otherapp", "demo-7\u00e9"})
    void aRefusedTokenIs400(String token) {
        is(anonymous.with(token).get(SIGN_IN), 400, "{\"message\": \"invalid_token\"}");
    }

    @Test
    void aKakaoThatIsDownIs503() {
        Answer answer = anonymous.with("demo-7-down").get(SIGN_IN);

        is(answer, 503, "{\"message\": \"DEPENDENCY_DOWN\"}");
        assertThat(answer.header("Retry-After")).isPresent();
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aBadOrMissingTokenIs400WhereAUserIsNeeded(String token) {
        ClassicClient client = anonymous.with(token);

        is(client.get(MY_ORDERS), 400, INVALID_TOKEN);
        is(client.post("/orders?space_id=1", "{}"), 400, INVALID_TOKEN);
        is(client.post("/spaces/host", "{}"), 400, INVALID_TOKEN);
        is(client.post("/spaces/1/review", "{}"), 400, INVALID_TOKEN);
    }

    static String[] badTokens() {
        String token = RunningApi.shared().newUser().token();
        return new String[] {"", "null", "undefined", "Bearer " + token, token + "x", token.substring(1)};
    }

    @Test
    void anErasedUserIsUnknown() {
        ClassicClient user = ClassicClient.newUser();
        api.anonymous().with(user.token()).send("DELETE", "/v1/me", BodyPublishers.noBody());

        is(user.get(MY_ORDERS), 400, "{\"message\": \"INVALID_USER\"}");
        is(user.post("/orders?space_id=1", "{}"), 400, "{\"message\": \"INVALID_USER\"}");
    }

    @Test
    void theBareTokenIsNoneUnderV1() {
        String token = api.newUser().token();

        assertThat(api.anonymous().get("/v1/me", "Authorization", token).code()).isEqualTo("TOKEN_INVALID");
    }
}
