package com.ourspace.api.account;

import com.ourspace.api.account.Sessions.Session;
import com.ourspace.api.idempotency.IdempotentRequests;
import com.ourspace.api.idempotency.KeyedRequests;
import com.ourspace.api.web.ApiErrors;
import com.ourspace.api.web.IdempotencyKey;
import com.ourspace.api.web.Language;
import com.ourspace.api.web.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in, and who one is. */
@RestController
@RequestMapping("/v1")
@Tag(name = "Accounts")
class AccountController {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Users users;
    private final ErasureDesk erasure;
    private final KeyedRequests requests;
    private final IdempotentRequests idempotent;

    AccountController(
            SignIn signIn,
            Sessions sessions,
            Users users,
            ErasureDesk erasure,
            KeyedRequests requests,
            IdempotentRequests idempotent) {
        this.requests = requests;
        this.idempotent = idempotent;
        this.signIn = signIn;
        this.sessions = sessions;
        this.users = users;
        this.erasure = erasure;
    }

    @PostMapping(path = "/auth/kakao", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "signInWithKakao",
            summary = "Sign in with a Kakao access token",
            description = "The user's locale is the language that Accept-Language asks for at the latest sign-in; ko if"
                    + " none ever did.")
    @SecurityRequirements
    @ApiErrors({
        ProblemCode.MALFORMED_REQUEST,
        ProblemCode.VALIDATION_FAILED,
        ProblemCode.KAKAO_TOKEN_INVALID,
        ProblemCode.BODY_TOO_LARGE,
        ProblemCode.MEDIA_TYPE_UNSUPPORTED
    })
    ResponseEntity<SessionView> signIn(
            @Parameter(description = "Kept as the user's locale, ko or en; if absent, the locale stays as it is")
                    @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable
                    String wished,
            @Valid @RequestBody KakaoSignIn request) {
        return answer(signIn.with(request.accessToken(), wished == null ? null : Language.current()));
    }

    @PostMapping(path = "/auth/refresh", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "refreshSession",
            summary = "Go on with a refresh token",
            description = "It is good once; the answer has the next. One that comes again ends all that came of its"
                    + " sign-in, for then somebody else has it, too.")
    @SecurityRequirements
    @ApiErrors({
        ProblemCode.MALFORMED_REQUEST,
        ProblemCode.VALIDATION_FAILED,
        ProblemCode.TOKEN_INVALID,
        ProblemCode.TOKEN_EXPIRED,
        ProblemCode.BODY_TOO_LARGE,
        ProblemCode.MEDIA_TYPE_UNSUPPORTED
    })
    ResponseEntity<SessionView> refresh(@Valid @RequestBody Refresh request) {
        return answer(sessions.refresh(new OpaqueToken(request.refreshToken())));
    }

    @PostMapping(path = "/auth/logout", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "signOut",
            summary = "Sign out",
            description = "The refresh token and all that came of its sign-in are good for nothing any more; the"
                    + " access token runs out by itself.")
    @SecurityRequirements
    @ApiErrors({
        ProblemCode.MALFORMED_REQUEST,
        ProblemCode.VALIDATION_FAILED,
        ProblemCode.BODY_TOO_LARGE,
        ProblemCode.MEDIA_TYPE_UNSUPPORTED
    })
    void signOut(@Valid @RequestBody Refresh request) {
        sessions.end(new OpaqueToken(request.refreshToken()));
    }

    @GetMapping("/me")
    @Operation(
            operationId = "getMe",
            summary = "The signed-in user",
            description = "With the role that the token says.")
    UserView me(SignedIn me) {
        return users.findById(me.userId())
                .filter(User::isKnown)
                .map(user -> user.view(me.role()))
                .orElseThrow(Sessions::noAccount);
    }

    @DeleteMapping("/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "eraseMe",
            summary = "Be forgotten",
            description = "Erases who the user was, and who came with all orders; orders and points stay, by number."
                    + " Upcoming bookings and spaces have to be given up first. Tokens stop working.")
    @ApiErrors({
        ProblemCode.ACCOUNT_HAS_BOOKINGS,
        ProblemCode.ACCOUNT_HAS_SPACES,
        ProblemCode.IDEMPOTENCY_KEY_REQUIRED,
        ProblemCode.IDEMPOTENCY_KEY_REUSED
    })
    void erase(SignedIn me, @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        // The key of somebody who is gone is gone, too: nobody can come back with it.
        idempotent.runOnce(requests.find(me.userId(), key), _ -> erasure.erase(me.userId()));
    }

    private static ResponseEntity<SessionView> answer(Session session) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new SessionView(
                        session.token().text(),
                        session.token().expiresAt(),
                        session.refresh().next().text(),
                        session.refresh().expiresAt(),
                        session.user(),
                        session.created()));
    }

    /** A token as Kakao issues them: it becomes part of a header, so nothing but visible characters. */
    record KakaoSignIn(
            @NotBlank @Size(max = 2048) @Pattern(regexp = "[!-~]*", message = "field.token")
            String accessToken) {

        @Override
        public String toString() {
            return "KakaoSignIn[accessToken=…]";
        }
    }

    /** As it was given out; never more than that. */
    record Refresh(
            @NotBlank @Size(max = 200) @Pattern(regexp = "[!-~]*", message = "field.token")
            String refreshToken) {

        @Override
        public String toString() {
            return "Refresh[…]";
        }
    }

    record SessionView(
            String accessToken,
            Instant expiresAt,
            String refreshToken,
            Instant refreshExpiresAt,
            UserView user,
            boolean created) {

        @Override
        public String toString() {
            return "SessionView[user=" + user.id() + "]";
        }
    }
}
