package com.ourspace.acceptance.baseline;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Signs users in, and has an endpoint whose response is the same for all users. */
@RestController
final class SignInController {

    private static final String DEMO_TOKEN = "demo-\\d{1,15}";
    private static final String DISTRICTS = "[{\"code\":\"gangnam\",\"name\":\"강남\"}]";

    private final UserTable users;
    private final Tokens tokens;

    SignInController(UserTable users, Tokens tokens) {
        this.users = users;
        this.tokens = tokens;
    }

    record SignIn(String accessToken) {}

    record SignedIn(String accessToken, User user) {}

    record User(long id, String nickname) {}

    /** Signs in with the token {@code demo-123}, which is that of the user with the Kakao number 123. */
    @PostMapping("/v1/auth/kakao")
    ResponseEntity<SignedIn> signIn(@RequestBody SignIn request) {
        if (!request.accessToken().matches(DEMO_TOKEN)) {
            return ResponseEntity.badRequest().build();
        }
        long kakaoId = Long.parseLong(request.accessToken().substring("demo-".length()));
        String nickname = "guest-" + kakaoId;
        long id = users.ensure(kakaoId, nickname);
        return ResponseEntity.ok(new SignedIn(tokens.issue(id), new User(id, nickname)));
    }

    /** A constant response, for requests with a valid token. */
    @GetMapping(path = "/v1/districts", produces = "application/json")
    String districts(@RequestAttribute(TokenFilter.USER) long userId) {
        return DISTRICTS;
    }
}
