package com.ourspace.api.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Client of Kakao's token endpoint: exchanges authorization codes for access tokens (RFC 6749, section 4.1.3). */
@Component
class KakaoCodes {

    private static final Logger LOG = LoggerFactory.getLogger(KakaoCodes.class);
    private static final String INVALID_GRANT = "invalid_grant";

    /** The form of an error code; anything else is not logged. */
    private static final Pattern ERROR = Pattern.compile("[a-z_]{1,40}");

    private final RestClient kakao;
    private final KakaoSettings settings;
    private final JsonMapper json;

    KakaoCodes(RestClient.Builder rest, KakaoSettings settings, JsonMapper json) {
        this.kakao = rest.requestFactory(settings.requests()).build();
        this.settings = settings;
        this.json = json;
    }

    /**
     * Returns the access token that a code stands for.
     *
     * @param redirectUri the one with which the code was asked for
     * @param codeVerifier of PKCE (RFC 7636); null if the code was asked for without a challenge
     * @throws ProblemException KAKAO_TOKEN_INVALID if Kakao does not accept the code; DEPENDENCY_DOWN if Kakao is down,
     *     slow, or refuses this platform
     */
    String exchange(String code, String redirectUri, @Nullable String codeVerifier) {
        if (!settings.takesCodes()) {
            throw Problem.of(ProblemCode.KAKAO_TOKEN_INVALID, "codesOff").exception();
        }
        try {
            TokenResponse response = kakao.post()
                    .uri(settings.tokenUrl())
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form(code, redirectUri, codeVerifier))
                    .retrieve()
                    .body(TokenResponse.class);
            if (response == null || response.accessToken() == null) {
                throw down(null);
            }
            return response.accessToken();
        } catch (HttpClientErrorException refused) {
            throw refusal(refused);
        } catch (RestClientException away) {
            throw down(away);
        }
    }

    private MultiValueMap<String, String> form(String code, String redirectUri, @Nullable String codeVerifier) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "authorization_code");
        form.add("client_id", settings.clientId());
        form.add("redirect_uri", redirectUri);
        form.add("code", code);
        if (!settings.clientSecret().isEmpty()) {
            form.add("client_secret", settings.clientSecret());
        }
        if (codeVerifier != null) {
            form.add("code_verifier", codeVerifier);
        }
        return form;
    }

    /** Only {@code invalid_grant} is about the code; any other error is about this platform's settings, or a limit. */
    private ProblemException refusal(HttpClientErrorException refused) {
        String error = error(refused);
        if (error.equals(INVALID_GRANT)) {
            return Problem.of(ProblemCode.KAKAO_TOKEN_INVALID, "code").exception();
        }
        LOG.error("Kakao refuses this platform's exchange of codes with {}: {}", refused.getStatusCode(), error);
        return down(null);
    }

    private String error(HttpClientErrorException refused) {
        try {
            String error = json.readTree(refused.getResponseBodyAsByteArray())
                    .path("error")
                    .asString("");
            return ERROR.matcher(error).matches() ? error : "no error code";
        } catch (JacksonException noJson) {
            return "no error code";
        }
    }

    private static ProblemException down(@Nullable Exception cause) {
        return Problem.of(ProblemCode.DEPENDENCY_DOWN, "kakao").exception(cause);
    }

    private record TokenResponse(
            @JsonProperty("access_token") @Nullable String accessToken) {

        @Override
        public String toString() {
            return "TokenResponse[…]";
        }
    }
}
