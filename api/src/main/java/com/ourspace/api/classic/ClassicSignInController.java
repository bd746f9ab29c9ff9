package com.ourspace.api.classic;

import com.ourspace.api.account.SignIn;
import com.ourspace.api.web.Language;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in by the classic contract: an access token for one of Kakao, and no refresh token. */
@Hidden
@RestController
@RequestMapping(ClassicProblems.PREFIX + "/users")
class ClassicSignInController {

    /** A token as Kakao issues them; it becomes part of a header, so only visible characters are allowed. */
    private static final Pattern KAKAO_TOKEN = Pattern.compile("[!-~]{1,2048}");

    private final SignIn signIn;

    ClassicSignInController(SignIn signIn) {
        this.signIn = signIn;
    }

    @GetMapping("/signin/kakao")
    Map<String, String> signIn(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String kakaoToken,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "") String acceptLanguage) {
        if (kakaoToken.isBlank()) {
            throw new ClassicRefusal(HttpStatus.UNAUTHORIZED, "no_token");
        }
        if (!KAKAO_TOKEN.matcher(kakaoToken).matches()) {
            throw Problem.of(ProblemCode.KAKAO_TOKEN_INVALID, "unknown").exception();
        }
        Language language = acceptLanguage.isEmpty() ? null : Language.current();
        return Map.of("access_token", signIn.accessToken(kakaoToken, language));
    }
}
