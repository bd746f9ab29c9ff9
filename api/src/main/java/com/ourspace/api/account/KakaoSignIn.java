package com.ourspace.api.account;

import com.ourspace.api.web.FieldError;
import com.ourspace.api.web.LocalizedMessage;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Kakao has given the user who signs in: an access token, or an authorization code, never both. All of it becomes
 * part of requests to Kakao, so only visible characters are allowed.
 *
 * @param accessToken an access token as Kakao issues them, for clients that sign in to Kakao themselves
 * @param code an authorization code, from the address that Kakao sent the browser back to
 * @param redirectUri that address, as it was when the code was asked for; needed with a code
 * @param codeVerifier the verifier of PKCE, if the code was asked for with a challenge
 */
record KakaoSignIn(
        @Size(min = 1, max = 2048) @Pattern(regexp = "[!-~]*", message = "field.token") @Nullable
        String accessToken,

        @Size(min = 1, max = 2048) @Pattern(regexp = "[!-~]*", message = "field.token") @Nullable
        String code,

        @Size(min = 1, max = 2048) @Pattern(regexp = "[!-~]*", message = "field.token") @Nullable
        String redirectUri,

        @Size(min = 43, max = 128) @Pattern(regexp = "[!-~]*", message = "field.token") @Nullable
        String codeVerifier) {

    /**
     * The credential of the request.
     *
     * @throws ProblemException VALIDATION_FAILED unless there is exactly one, and a code has its redirectUri
     */
    Credential credential() {
        if (accessToken != null && code == null) {
            return new Token(accessToken);
        }
        if (accessToken == null && code != null && redirectUri != null) {
            return new Code(code, redirectUri);
        }
        FieldError error = accessToken == null && code != null
                ? FieldError.of("/redirectUri", LocalizedMessage.of("field.NotBlank"))
                : FieldError.of("/accessToken", LocalizedMessage.of("field.tokenOrCode"));
        throw FieldError.problem(ProblemCode.VALIDATION_FAILED, List.of(error)).exception();
    }

    @Override
    public String toString() {
        return "KakaoSignIn[…]";
    }

    /** An access token or an authorization code. */
    sealed interface Credential {}

    /** An access token. */
    record Token(String text) implements Credential {

        @Override
        public String toString() {
            return "Token[…]";
        }
    }

    /** An authorization code with the address that it came to. */
    record Code(String text, String redirectUri) implements Credential {

        @Override
        public String toString() {
            return "Code[…]";
        }
    }
}
