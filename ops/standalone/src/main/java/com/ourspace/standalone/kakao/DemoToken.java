package com.ourspace.standalone.kakao;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An access token of the stand-in, which contains the id of its user. */
record DemoToken(String digits, boolean withEmail) {

    /** The form of a token: up to 18 digits, which always fit a long. */
    private static final Pattern FORM = Pattern.compile("Bearer demo-(\\d{1,18})(-noemail)?");

    /** The token of an Authorization header; empty if the header has another form. */
    static Optional<DemoToken> from(@Nullable String authorization) {
        if (authorization == null) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(authorization);
        return matcher.matches()
                ? Optional.of(new DemoToken(matcher.group(1), matcher.group(2) == null))
                : Optional.empty();
    }

    long userId() {
        return Long.parseLong(digits);
    }

    /** The response to {@code /v2/user/me}, with the members that the API reads. */
    String user() {
        String email = withEmail ? """
                ,"has_email":true,"is_email_valid":true,"is_email_verified":true,"email":"guest-%s@example.com\"""".formatted(digits) : """
                ,"has_email":false""";
        return """
                {"id":%d,"connected_at":"2026-01-01T00:00:00Z","properties":{"nickname":"guest-%s"},\
                "kakao_account":{"profile":{"nickname":"guest-%s"}%s}}""".formatted(userId(), digits, digits, email);
    }
}
