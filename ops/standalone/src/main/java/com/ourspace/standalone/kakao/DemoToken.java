package com.ourspace.standalone.kakao;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An access token that tells whom it belongs to. */
record DemoToken(String digits, boolean withEmail) {

    /** 18 digits always fit a long. */
    private static final Pattern FORM = Pattern.compile("Bearer demo-(\\d{1,18})(-noemail)?");

    /** The token in an Authorization header, if it is one. */
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

    /** The answer to {@code /v2/user/me}, as far as anyone reads it. */
    String user() {
        String email = withEmail ? """
                ,"has_email":true,"is_email_valid":true,"is_email_verified":true,"email":"guest-%s@example.com\"""".formatted(digits) : """
                ,"has_email":false""";
        return """
                {"id":%d,"connected_at":"2026-01-01T00:00:00Z","properties":{"nickname":"guest-%s"},\
                "kakao_account":{"profile":{"nickname":"guest-%s"}%s}}""".formatted(userId(), digits, digits, email);
    }
}
