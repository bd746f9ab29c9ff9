package com.ourspace.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What every answer tells a browser not to do with it, whoever gives the answer: a controller, a filter or Tomcat. */
final class SecurityHeaders {

    /** Neither JSON nor a page of ours loads anything or is shown inside another page. */
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Swagger UI: its own scripts, styles that it writes into the page, and pictures that are part of its styles. */
    private static final String SWAGGER_UI = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    private SecurityHeaders() {}

    /** Adds them to an answer that has not begun. */
    static void addTo(HttpServletResponse response, HttpServletRequest request) {
        String path = DecodedPath.of(request);
        response.setHeader(
                "Content-Security-Policy",
                path.startsWith("/swagger-ui/") || path.equals("/docs") ? SWAGGER_UI : NOTHING);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
    }
}
