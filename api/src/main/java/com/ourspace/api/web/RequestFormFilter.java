package com.ourspace.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses malformed requests to any path: an unknown method, a query that cannot be decoded, a repeated header that may
 * be sent once. It runs after the limit by address, so that refused requests are counted, and before the code that
 * would fail on them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestFormFilter extends OncePerRequestFilter {

    /** Without TRACE, which would reveal headers that proxies have added. */
    static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** Headers of which a second one would be ignored or joined to the first. */
    private static final List<String> ONCE = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.ORIGIN,
            IdempotencyKey.HEADER,
            "Last-Event-ID");

    private final ProblemResponses answers;

    RequestFormFilter(ProblemResponses answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            require(request);
        } catch (ProblemException refused) {
            answers.write(request, response, refused.problem());
            return;
        }
        if (CorsUtils.isPreFlightRequest(request)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        String type = request.getContentType();
        String normalizedType = type == null ? null : normalized(type);
        chain.doFilter(
                normalizedType == null || normalizedType.equals(type)
                        ? request
                        : new TypedRequest(request, normalizedType),
                response);
    }

    private static void require(HttpServletRequest request) {
        if (!METHODS.contains(request.getMethod())) {
            throw Problem.of(ProblemCode.NOT_IMPLEMENTED).exception();
        }
        QueryString.of(request.getQueryString());
        for (String header : ONCE) {
            Enumeration<String> values = request.getHeaders(header);
            if (values.hasMoreElements()) {
                values.nextElement();
                if (values.hasMoreElements()) {
                    throw Problem.of(ProblemCode.MALFORMED_REQUEST, "headerOnce")
                            .withDetailValue("header", header)
                            .exception();
                }
            }
        }
    }

    /**
     * Normalizes the media type of a body. JSON is UTF-8 whatever its charset parameter says (RFC 8259, section 11), so
     * its parameters are dropped; an invalid type becomes application/octet-stream (RFC 9110, section 8.3), for Spring
     * would fail when it parses it.
     */
    private static String normalized(String type) {
        int parameters = type.indexOf(';');
        String bare =
                (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
        boolean isJson = bare.equals(MediaType.APPLICATION_JSON_VALUE) || bare.endsWith("+json");
        if (isJson && bare.indexOf('*') < 0) {
            return bare;
        }
        try {
            return MediaType.parseMediaType(type).isConcrete() ? type : MediaType.APPLICATION_OCTET_STREAM_VALUE;
        } catch (InvalidMediaTypeException noType) {
            return MediaType.APPLICATION_OCTET_STREAM_VALUE;
        }
    }

    private static final class TypedRequest extends HttpServletRequestWrapper {

        private final String contentType;

        TypedRequest(HttpServletRequest request, String contentType) {
            super(request);
            this.contentType = contentType;
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isContentType(name) ? contentType : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isContentType(name) ? Collections.enumeration(List.of(contentType)) : super.getHeaders(name);
        }

        private static boolean isContentType(String name) {
            return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name);
        }
    }
}
