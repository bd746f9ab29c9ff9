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

/** Signing in and out, and the signed-in user's own account. */
@RestController
@RequestMapping("/v1")
@Tag(name = "Accounts")
class AccountController {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Users users;
    private final EraseUser eraseUser;
    private final KeyedRequests requests;
    private final IdempotentRequests idempotent;

    AccountController(
            SignIn signIn,
            Sessions sessions,
            Users users,
            EraseUser eraseUser,
            KeyedRequests requests,
            IdempotentRequests idempotent) {
        this.requests = requests;
        this.idempotent = idempotent;
        this.signIn = signIn;
        this.sessions = sessions;
        this.users = users;
        this.eraseUser = eraseUser;
    }

    @PostMapping(path = "/auth/kakao", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "signInWithKakao",
            summary = "Sign in with a Kakao access token",
            description = "The user's locale is the language that Accept-Language asks for at the latest sign-in; ko if"
                    + " none ever did.")
    @SecurityRequirements
    @ApiErrors(ProblemCode.KAKAO_TOKEN_INVALID)
    ResponseEntity<SessionView> signIn(
            @Parameter(description = "Kept as the user's locale, ko or en; if absent, the locale stays as it is")
                    @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable
                    String acceptLanguage,
            @Valid @RequestBody KakaoSignIn request) {
        return answer(signIn.with(request.accessToken(), acceptLanguage == null ? null : Language.current()));
    }

    @PostMapping(path = "/auth/refresh", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "refreshSession",
            summary = "Refresh a session",
            description = "A refresh token can be used once; the answer has the next one. If a used token is"
                    + " sent again, somebody else may have it: all tokens of its sign-in are then revoked.")
    @SecurityRequirements
    @ApiErrors({ProblemCode.TOKEN_INVALID, ProblemCode.TOKEN_EXPIRED})
    ResponseEntity<SessionView> refresh(@Valid @RequestBody Refresh request) {
        return answer(sessions.refresh(new OpaqueToken(request.refreshToken())));
    }

    @PostMapping(path = "/auth/logout", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "signOut",
            summary = "Sign out",
            description = "Revokes the refresh token and all other refresh tokens of its sign-in; the access token"
                    + " expires on its own.")
    @SecurityRequirements
    void signOut(@Valid @RequestBody Refresh request) {
        sessions.revoke(new OpaqueToken(request.refreshToken()));
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
            summary = "Erase the own account",
            description = "Erases all personal data of the user; orders and points stay under the user's number."
                    + " Upcoming bookings and own spaces have to be given up first. Tokens stop working.")
    @ApiErrors({ProblemCode.ACCOUNT_HAS_BOOKINGS, ProblemCode.ACCOUNT_HAS_SPACES})
    void erase(SignedIn me, @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        // The key is deleted with the account, so nobody can repeat the request under it.
        idempotent.runOnce(requests.find(me.userId(), key), _ -> eraseUser.erase(me.userId()));
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

    /** A token as Kakao issues them; it becomes part of a header, so only visible characters are allowed. */
    record KakaoSignIn(
            @NotBlank @Size(max = 2048) @Pattern(regexp = "[!-~]*", message = "field.token")
            String accessToken) {

        @Override
        public String toString() {
            return "KakaoSignIn[accessToken=…]";
        }
    }

    /** A refresh token; its text never appears in logs. */
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
