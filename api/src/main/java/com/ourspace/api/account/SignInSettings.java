package com.ourspace.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a page needs to let people sign in.
 *
 * @param kakao absent if nobody signs in by an authorization code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignInSettings(@Nullable KakaoClient kakao) {

    static SignInSettings of(KakaoSettings kakao) {
        return new SignInSettings(
                kakao.takesCodes() ? new KakaoClient(kakao.authorizeUrl().toString(), kakao.clientId()) : null);
    }

    /**
     * This platform as a client of Kakao.
     *
     * @param authorizeUrl where a browser asks for an authorization code
     * @param clientId the client_id of that request; no secret
     */
    record KakaoClient(String authorizeUrl, String clientId) {}
}
