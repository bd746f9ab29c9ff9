package com.ourspace.api.page;

import com.ourspace.api.page.PageFile.Content;
import com.ourspace.api.web.EntityTag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.springframework.http.HttpHeaders;

/** Writes files of the page, with their caching and the headers that protect the page. */
final class PageResponse {

    /** A browser asks again with the tag of what it has. */
    private static final String CHECKED_EACH_TIME = "no-cache";

    /** A year, the longest that caches keep. */
    private static final String IMMUTABLE = "public, max-age=31536000, immutable";

    private final String contentSecurityPolicy;

    /** @param contentSecurityPolicy what a browser may load and run on the page */
    PageResponse(String contentSecurityPolicy) {
        this.contentSecurityPolicy = contentSecurityPolicy;
    }

    /** Answers with the form of a file that the caller accepts; a status other than 200 is set before. */
    void write(HttpServletRequest request, HttpServletResponse response, PageFile file) throws IOException {
        var accepted = new ContentEncodings(
                String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING))));
        response.setHeader(HttpHeaders.CACHE_CONTROL, file.isImmutable() ? IMMUTABLE : CHECKED_EACH_TIME);
        if (!file.compressed().isEmpty()) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        write(request, response, file.contentType(), file.contentFor(accepted));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, String type, Content content)
            throws IOException {
        response.setHeader("Content-Security-Policy", contentSecurityPolicy);
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader(HttpHeaders.ETAG, content.tag());
        if (response.getStatus() == HttpServletResponse.SC_OK && isKnown(request, content.tag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (!content.encoding().isEmpty()) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, content.encoding());
        }
        response.setContentType(type);
        response.setContentLength(content.bytes().length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(content.bytes());
        }
    }

    private static boolean isKnown(HttpServletRequest request, String tag) {
        String known = String.join(",", Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)));
        return EntityTag.isKnown(known, tag);
    }
}
