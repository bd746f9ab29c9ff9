package com.ourspace.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Allows cross-origin requests from the origins that {@code ourspace.cors.origins} names; none by default. Their tokens
 * are sent in a header, and the cookie of the platform's own page is not for them, so credentials are not allowed.
 * Requests from other origins get the same answers without CORS headers: only browsers enforce CORS.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class CorsFilter extends OncePerRequestFilter {

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS = String.join(
            ", ",
            List.of(
                    "Authorization",
                    "Accept-Language",
                    "Content-Type",
                    "Idempotency-Key",
                    "If-Match",
                    "If-None-Match",
                    "Last-Event-ID",
                    "Prefer",
                    "traceparent"));
    private static final String RESPONSE_HEADERS = String.join(
            ", ",
            List.of(
                    "Allow",
                    "Content-Language",
                    "ETag",
                    "Location",
                    "Preference-Applied",
                    "RateLimit",
                    "RateLimit-Policy",
                    "Retry-After",
                    "WWW-Authenticate",
                    "traceparent"));
    private static final String MAX_AGE_SECONDS =
            Long.toString(Duration.ofHours(1).toSeconds());
    private static final String ANY = "*";

    private final Set<String> origins;

    CorsFilter(@Value("${ourspace.cors.origins:}") List<String> origins) {
        origins.forEach(CorsFilter::requireOrigin);
        this.origins = Set.copyOf(origins);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return origins.isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!origins.contains(ANY)) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (isAllowed(origin)) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origins.contains(ANY) ? ANY : origin);
            if (CorsUtils.isPreFlightRequest(request)) {
                response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
                response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS);
                response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, MAX_AGE_SECONDS);
            } else {
                response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, RESPONSE_HEADERS);
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isAllowed(@Nullable String origin) {
        return origin != null && (origins.contains(ANY) || origins.contains(origin));
    }

    /** Fails at the start, for a misspelt origin would silently match nothing. */
    private static void requireOrigin(String text) {
        URI origin = URI.create(text);
        boolean isOrigin = text.equals(ANY)
                || (origin.getHost() != null && (origin.getScheme() + "://" + origin.getAuthority()).equals(text));
        if (!isOrigin) {
            throw new IllegalArgumentException(
                    "ourspace.cors.origins: '" + text + "' is no origin; write one like https://ourspace.example");
        }
    }
}
