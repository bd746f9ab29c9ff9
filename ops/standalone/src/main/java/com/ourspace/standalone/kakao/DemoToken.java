package com.ourspace.standalone.kakao;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An access token of the stand-in, which contains the id of its user.
 *
 * @param nickname the user's name at Kakao
 */
record DemoToken(String digits, boolean withEmail, String nickname) {

    /** The form of a token: up to 18 digits, which always fit a long, and possibly a nickname in base64url. */
    private static final Pattern FORM =
            Pattern.compile("Bearer demo-(\\d{1,18})(-noemail)?(?:\\.([A-Za-z0-9_-]{1,200}))?");

    /** The token of an Authorization header; empty if the header has another form. */
    static Optional<DemoToken> from(@Nullable String authorization) {
        if (authorization == null) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(authorization);
        return matcher.matches()
                ? Optional.of(new DemoToken(
                        matcher.group(1),
                        matcher.group(2) == null,
                        nickname(matcher.group(3)).orElse("guest-" + matcher.group(1))))
                : Optional.empty();
    }

    private static Optional<String> nickname(@Nullable String encoded) {
        try {
            return Optional.ofNullable(encoded)
                    .map(text -> new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    long userId() {
        return Long.parseLong(digits);
    }

    /** The response to {@code /v2/user/me}, with the members that the API reads. */
    String user() {
        String email = withEmail ? """
                ,"has_email":true,"is_email_valid":true,"is_email_verified":true,"email":"guest-%s@example.com\"""".formatted(digits) : """
                ,"has_email":false""";
        String name = JsonMapper.shared().writeValueAsString(nickname);
        return """
                {"id":%d,"connected_at":"2026-01-01T00:00:00Z","properties":{"nickname":%s},\
                "kakao_account":{"profile":{"nickname":%s}%s}}""".formatted(userId(), name, name, email);
    }
}
