package com.ourspace.standalone.kakao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FakeKakaoTest {

    private final FakeKakao kakao = FakeKakao.start(0, 77);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
        kakao.close();
    }

    @Test
    void knowsTheGuestOfATokenByItsNumber() throws Exception {
        JsonNode user = json(get("/v2/user/me", "Bearer demo-42"));
        assertThat(user.at("/id").asLong()).isEqualTo(42);
        assertThat(user.at("/kakao_account/profile/nickname").asString()).isEqualTo("guest-42");
        assertThat(user.at("/kakao_account/email").asString()).isEqualTo("guest-42@example.com");
    }

    @Test
    void knowsGuestsWithoutAnEmailAddress() throws Exception {
        JsonNode user = json(get("/v2/user/me", "Bearer demo-42-noemail"));
        assertThat(user.at("/id").asLong()).isEqualTo(42);
        assertThat(user.at("/kakao_account/profile/nickname").asString()).isEqualTo("guest-42");
        assertThat(user.at("/kakao_account").has("email")).isFalse();
    }

    @Test
    void tellsForWhichAppATokenWasIssued() throws Exception {
        JsonNode info = json(get("/v1/user/access_token_info", "Bearer demo-42"));
        assertThat(info.at("/id").asLong()).isEqualTo(42);
        assertThat(info.at("/app_id").asLong()).isEqualTo(77);
        assertThat(info.at("/expires_in").asInt()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer nonsense",
                "Bearer demo-",
                "Bearer demo-1x",
                "Basic demo-1",
                "Bearer demo-1234567890123456789"
            })
    void knowsNoOtherToken(String authorization) throws Exception {
        HttpResponse<String> response = get("/v2/user/me", authorization);
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEqualTo("{\"msg\":\"this access token does not exist\",\"code\":-401}");
        assertThat(get("/v1/user/access_token_info", authorization).statusCode())
                .isEqualTo(401);
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private HttpResponse<String> get(String path, String authorization) throws IOException, InterruptedException {
        URI uri = kakao.baseUrl().resolve(path);
        return http.send(
                HttpRequest.newBuilder(uri)
                        .header("Authorization", authorization)
                        .build(),
                BodyHandlers.ofString());
    }
}
