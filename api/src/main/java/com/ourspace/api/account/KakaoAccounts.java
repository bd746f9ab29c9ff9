package com.ourspace.api.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import com.ourspace.api.web.UserText;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Client of Kakao's REST API: the user an access token belongs to, if it was issued for this platform. */
@Component
class KakaoAccounts {

    private static final int NICKNAME_LENGTH = 50;
    private static final int EMAIL_LENGTH = 254;
    private static final Pattern VISIBLE = Pattern.compile(UserText.VISIBLE);

    private final RestClient kakao;
    private final long appId;

    KakaoAccounts(RestClient.Builder rest, KakaoSettings settings) {
        this.kakao = rest.baseUrl(settings.baseUrl())
                .requestFactory(settings.requests())
                .build();
        this.appId = settings.appId();
    }

    /**
     * Returns the profile of the token's owner.
     *
     * @throws ProblemException KAKAO_TOKEN_INVALID if Kakao does not know the token, or issued it for another app;
     *     DEPENDENCY_DOWN if Kakao is down or slow
     */
    KakaoProfile profile(String accessToken) {
        TokenInfo info = ask("/v1/user/access_token_info", accessToken, TokenInfo.class);
        if (info.appId() == null || info.appId() != appId) {
            throw invalid("otherApp");
        }
        Me me = ask("/v2/user/me", accessToken, Me.class);
        if (me.id() == null) {
            throw down(null);
        }
        return new KakaoProfile(me.id(), me.nickname(), me.email());
    }

    private <T> T ask(String path, String accessToken, Class<T> type) {
        try {
            T answer = kakao.get()
                    .uri(path)
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + accessToken)
                    .retrieve()
                    .body(type);
            if (answer == null) {
                throw down(null);
            }
            return answer;
        } catch (HttpClientErrorException.TooManyRequests busy) {
            throw down(busy);
        } catch (HttpClientErrorException refused) {
            throw invalid("unknown");
        } catch (RestClientException away) {
            throw down(away);
        }
    }

    private static ProblemException invalid(String which) {
        return Problem.of(ProblemCode.KAKAO_TOKEN_INVALID, which).exception();
    }

    private static ProblemException down(@Nullable Exception cause) {
        return Problem.of(ProblemCode.DEPENDENCY_DOWN, "kakao").exception(cause);
    }

    /** Removes the characters that may not be shown; a Kakao user cannot be asked to choose another name. */
    private static String displayable(String nickname) {
        return UserText.cleaned(nickname, NICKNAME_LENGTH, UserText.CODE_POINTS_PER_CHARACTER * NICKNAME_LENGTH);
    }

    private record TokenInfo(
            @JsonProperty("app_id") @Nullable Long appId) {}

    private record Me(
            @Nullable Long id,
            @JsonProperty("kakao_account") @Nullable Account account,
            @Nullable Properties properties) {

        Optional<String> nickname() {
            return Optional.ofNullable(account)
                    .map(Account::profile)
                    .map(Properties::nickname)
                    .or(() -> Optional.ofNullable(properties).map(Properties::nickname))
                    .map(KakaoAccounts::displayable)
                    .filter(name -> !name.isEmpty());
        }

        Optional<String> email() {
            return Optional.ofNullable(account)
                    .map(Account::email)
                    .map(UserText::normalized)
                    .filter(address -> !address.isEmpty() && address.length() <= EMAIL_LENGTH)
                    .filter(address -> VISIBLE.matcher(address).matches());
        }
    }

    private record Account(
            @Nullable Properties profile, @Nullable String email) {}

    private record Properties(@Nullable String nickname) {}
}
