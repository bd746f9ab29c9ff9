package com.ourspace.api.account;

import com.ourspace.api.web.CanFailWith;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in, and who one is. */
@RestController
@RequestMapping("/v1")
@Tag(name = "Accounts")
class AccountController {

    private final SignIn signIn;
    private final Users users;

    AccountController(SignIn signIn, Users users) {
        this.signIn = signIn;
        this.users = users;
    }

    @PostMapping(path = "/auth/kakao", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Sign in with a Kakao access token")
    @SecurityRequirements
    @CanFailWith({
        ProblemCode.MALFORMED_REQUEST,
        ProblemCode.VALIDATION_FAILED,
        ProblemCode.KAKAO_TOKEN_INVALID,
        ProblemCode.BODY_TOO_LARGE,
        ProblemCode.MEDIA_TYPE_UNSUPPORTED
    })
    ResponseEntity<SessionView> signIn(@Valid @RequestBody KakaoSignIn request) {
        SignIn.Session session = signIn.with(request.accessToken());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new SessionView(
                        session.token().text(),
                        session.token().expiresAt(),
                        session.user().view(),
                        session.created()));
    }

    @GetMapping("/me")
    @Operation(summary = "The signed-in user")
    UserView me(SignedIn me) {
        return users.findById(me.userId())
                .map(User::view)
                .orElseThrow(
                        () -> Problem.of(ProblemCode.TOKEN_INVALID, "noAccount").exception());
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

    record SessionView(String accessToken, Instant expiresAt, UserView user, boolean created) {

        @Override
        public String toString() {
            return "SessionView[user=" + user.id() + "]";
        }
    }
}
