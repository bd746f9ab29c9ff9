package com.ourspace.api.account;

import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie that has a browser's refresh token. No script of the page can read it, so none can take it along. A
 * request that uses it needs a header of its own, which no form and no other page can send without being asked by CORS,
 * and has to come from the page's own origin.
 */
@Component
class SessionCookies {

    /** The header by which a page asks for a cookie. */
    static final String HEADER = "X-Session";

    private static final String COOKIE = "cookie";
    private static final String NAME = "ourspace_refresh";
    private static final String PATH = "/v1/auth";
    private static final String HTTPS = "https://";
    private static final int MAX_LENGTH = 200;

    private final String publicOrigin;
    private final Clock clock;

    SessionCookies(@Value("${ourspace.page.public-url:}") String publicUrl, Clock clock) {
        this.publicOrigin = publicUrl.isEmpty() ? "" : origin(URI.create(publicUrl));
        this.clock = clock;
    }

    /**
     * Whether the caller keeps its refresh token in the cookie.
     *
     * @param mode value of {@link #HEADER}; null if it is absent
     * @throws ProblemException FORBIDDEN if it does, and is no page of this platform
     */
    boolean areUsedBy(@Nullable String mode, HttpServletRequest request) {
        if (!COOKIE.equals(mode)) {
            return false;
        }
        if (!isOwnOrigin(request)) {
            throw Problem.of(ProblemCode.FORBIDDEN, "origin").exception();
        }
        return true;
    }

    /** The token in the request's cookie; empty if there is none. */
    Optional<OpaqueToken> token(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(text -> text != null && !text.isEmpty() && text.length() <= MAX_LENGTH)
                .map(OpaqueToken::new)
                .findFirst();
    }

    /** The cookie for a new refresh token. */
    ResponseCookie of(HttpServletRequest request, RefreshResult.Renewed refresh) {
        return cookie(request, refresh.next().text(), Duration.between(clock.instant(), refresh.expiresAt()));
    }

    /** The cookie that replaces any other and ends at once. */
    ResponseCookie none(HttpServletRequest request) {
        return cookie(request, "", Duration.ZERO);
    }

    /** A browser sends a secure cookie over https only; whether it uses https, its Origin says, also behind a proxy. */
    private static ResponseCookie cookie(HttpServletRequest request, String value, Duration maxAge) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return ResponseCookie.from(NAME, value)
                .path(PATH)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(origin != null && origin.startsWith(HTTPS))
                .maxAge(maxAge)
                .build();
    }

    private boolean isOwnOrigin(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String host = request.getHeader(HttpHeaders.HOST);
        if (origin == null) {
            return false;
        }
        String sent = origin.toLowerCase(Locale.ROOT);
        return sent.equals(publicOrigin)
                || host != null
                        && (sent.equals(HTTPS + host.toLowerCase(Locale.ROOT))
                                || sent.equals("http://" + host.toLowerCase(Locale.ROOT)));
    }

    private static String origin(URI url) {
        return (url.getScheme() + "://" + url.getAuthority()).toLowerCase(Locale.ROOT);
    }
}
