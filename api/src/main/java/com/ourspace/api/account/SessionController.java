package com.ourspace.api.account;

import com.ourspace.api.account.Sessions.Session;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.Language;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. The header X-Session puts the refresh token into a cookie, for pages. */
@RestController
@RequestMapping("/v1/auth")
@Tag(name = "Accounts")
@SecurityRequirements
@EnableConfigurationProperties(KakaoSettings.class)
class SessionController {

    private static final String IN_A_COOKIE = " With X-Session: cookie, which only pages of this platform may send, the"
            + " refresh token is in an HttpOnly cookie instead of the body.";

    private static final String MODE = "cookie: the refresh token is in a cookie; for pages of this platform only";

    private final SignIn signIn;
    private final Sessions sessions;
    private final SessionCookies cookies;
    private final SignInSettings settings;

    SessionController(SignIn signIn, Sessions sessions, SessionCookies cookies, KakaoSettings kakao) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookies = cookies;
        this.settings = SignInSettings.of(kakao);
    }

    @GetMapping("/settings")
    @Operation(
            operationId = "getSignInSettings",
            summary = "How to sign in",
            description = "What a page needs to send its user to Kakao for an authorization code.")
    ResponseEntity<SignInSettings> settings() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(settings);
    }

    @PostMapping(path = "/kakao", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "signInWithKakao",
            summary = "Sign in with a Kakao access token or authorization code",
            description = "Either accessToken, or code with redirectUri. The user's locale is the language that"
                    + " Accept-Language asks for at the latest sign-in; ko if none ever did." + IN_A_COOKIE)
    @ApiErrors({ProblemCode.KAKAO_TOKEN_INVALID, ProblemCode.FORBIDDEN})
    ResponseEntity<SessionView> signIn(
            @Parameter(description = "Kept as the user's locale, ko or en; if absent, the locale stays as it is")
                    @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable
                    String acceptLanguage,
            @Parameter(description = MODE) @RequestHeader(name = SessionCookies.HEADER, required = false) @Nullable
                    String mode,
            HttpServletRequest http,
            @Valid @RequestBody KakaoSignIn request) {
        boolean usesCookies = cookies.areUsedBy(mode, http);
        return answer(http, usesCookies, signIn.with(request, acceptLanguage == null ? null : Language.current()));
    }

    @PostMapping("/refresh")
    @Operation(
            operationId = "refreshSession",
            summary = "Refresh a session",
            description = "A refresh token can be used once; the answer has the next one. If a used token is"
                    + " sent again, somebody else may have it: all tokens of its sign-in are then revoked."
                    + " With X-Session: cookie there is no body, and the token of the cookie may be sent again for a"
                    + " minute, because the tabs of a browser share it.")
    @ApiErrors({ProblemCode.TOKEN_MISSING, ProblemCode.TOKEN_INVALID, ProblemCode.TOKEN_EXPIRED, ProblemCode.FORBIDDEN})
    ResponseEntity<SessionView> refresh(
            @Parameter(description = MODE) @RequestHeader(name = SessionCookies.HEADER, required = false) @Nullable
                    String mode,
            HttpServletRequest http,
            @Valid @RequestBody(required = false) @Nullable Refresh request) {
        if (cookies.areUsedBy(mode, http)) {
            OpaqueToken token = cookies.token(http)
                    .orElseThrow(() -> Problem.of(ProblemCode.TOKEN_MISSING).exception());
            return answer(http, true, sessions.refreshFromCookie(token));
        }
        return answer(http, false, sessions.refresh(token(request)));
    }

    @PostMapping("/logout")
    @Operation(
            operationId = "signOut",
            summary = "Sign out",
            description = "Revokes the refresh token and all other refresh tokens of its sign-in; the access token"
                    + " expires on its own. With X-Session: cookie there is no body, and the cookie is removed.")
    @ApiResponse(responseCode = "204", description = "Signed out, also if the token was not known")
    @ApiErrors(ProblemCode.FORBIDDEN)
    ResponseEntity<Void> signOut(
            @Parameter(description = MODE) @RequestHeader(name = SessionCookies.HEADER, required = false) @Nullable
                    String mode,
            HttpServletRequest http,
            @Valid @RequestBody(required = false) @Nullable Refresh request) {
        if (cookies.areUsedBy(mode, http)) {
            cookies.token(http).ifPresent(sessions::revoke);
            return ResponseEntity.noContent()
                    .header(HttpHeaders.SET_COOKIE, cookies.none(http).toString())
                    .build();
        }
        sessions.revoke(token(request));
        return ResponseEntity.noContent().build();
    }

    /** Without the cookie the token has to be in the body. */
    private static OpaqueToken token(@Nullable Refresh request) {
        return Optional.ofNullable(request)
                .map(body -> new OpaqueToken(body.refreshToken()))
                .orElseThrow(
                        () -> Problem.of(ProblemCode.MALFORMED_REQUEST, "body").exception());
    }

    private ResponseEntity<SessionView> answer(HttpServletRequest http, boolean usesCookies, Session session) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
        if (usesCookies) {
            answer.header(
                    HttpHeaders.SET_COOKIE, cookies.of(http, session.refresh()).toString());
        }
        String inBody = usesCookies ? null : session.refresh().next().text();
        return answer.body(SessionView.of(session, inBody));
    }
}
