package com.ourspace.api.page;

import com.ourspace.api.web.DecodedPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** Which requests ask for a route of the page, and so for {@code index.html}. */
final class PageRoutes {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    /** The first segments of paths that belong to others: the API, its documentation, and the page's own files. */
    private static final Set<String> NOT_OF_THE_PAGE =
            Set.of("v1", "classic", "v3", "docs", "swagger-ui", "webjars", "problems", "error", "actuator", "assets");

    private PageRoutes() {}

    static boolean isRead(HttpServletRequest request) {
        return READS.contains(request.getMethod());
    }

    /**
     * Whether this is a browser that opens a route of the page. It names text/html; a program that takes anything does
     * not, so a wrong path of a program stays an error. A missing file, whose name has a dot, is no route either.
     */
    static boolean isRoute(HttpServletRequest request) {
        String path = DecodedPath.of(request);
        List<String> segments = List.of(path.split("/", -1));
        return isRead(request)
                && segments.size() > 1
                && !NOT_OF_THE_PAGE.contains(segments.get(1))
                && segments.getLast().indexOf('.') < 0
                && (path.equals("/") || acceptsHtml(request));
    }

    private static boolean acceptsHtml(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).stream()
                .anyMatch(accepted -> accepted.toLowerCase(Locale.ROOT).contains("text/html"));
    }
}
