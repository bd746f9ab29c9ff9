package com.ourspace.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The security headers of every answer, whether from a controller, a filter or Tomcat. */
final class SecurityHeaders {

    /** JSON and our own pages load nothing, and must not be framed. */
    private static final String NO_CONTENT =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Swagger UI needs its own scripts, inline styles, and images in data URLs. */
    private static final String SWAGGER_UI = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    private SecurityHeaders() {}

    /** Adds them to an answer that has not been committed. */
    static void addTo(HttpServletResponse response, HttpServletRequest request) {
        String path = DecodedPath.of(request);
        response.setHeader(
                "Content-Security-Policy",
                path.startsWith("/swagger-ui/") || path.equals("/docs") ? SWAGGER_UI : NO_CONTENT);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
    }
}
