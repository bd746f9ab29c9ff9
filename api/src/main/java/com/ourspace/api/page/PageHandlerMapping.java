package com.ourspace.api.page;

import com.ourspace.api.web.DecodedPath;
import com.ourspace.api.web.Language;
import com.ourspace.api.web.LocalizedMessage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/**
 * Finds what of the page a request asks for: a file, or a route of the page. It comes after every endpoint, and what it
 * does not find is answered as without a page.
 */
final class PageHandlerMapping extends AbstractHandlerMapping {

    /** Between the endpoints and Spring's own mapping of files, which answers 404. */
    private static final int AFTER_ENDPOINTS = Ordered.LOWEST_PRECEDENCE - 20;

    private final PageFiles files;
    private final PageResponse responses;
    private final PageDocuments documents;

    PageHandlerMapping(PageFiles files, PageResponse responses, PageDocuments documents) {
        this.files = files;
        this.responses = responses;
        this.documents = documents;
        setOrder(AFTER_ENDPOINTS);
    }

    @Override
    protected @Nullable HttpRequestHandler getHandlerInternal(HttpServletRequest request) {
        if (!PageRoutes.isRead(request)) {
            return null;
        }
        String path = DecodedPath.of(request);
        Optional<PageFile> file = files.find(path);
        if (file.isPresent()) {
            return (asked, response) -> responses.write(asked, response, file.get());
        }
        if (!PageRoutes.isRoute(request)) {
            return null;
        }
        Optional<PageFile> index = files.index();
        if (index.isPresent()) {
            return (asked, response) ->
                    responses.write(asked, response, documents.prepare(asked, response, index.get(), path));
        }
        return path.equals("/") ? (asked, response) -> sayThatThereIsNone(response) : null;
    }

    private static void sayThatThereIsNone(HttpServletResponse response) throws IOException {
        HttpHeaders language = new HttpHeaders();
        Language.addHeaders(language);
        language.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setContentType("text/plain;charset=UTF-8");
        String line = LocalizedMessage.of("page.notBuilt").text() + "\n";
        response.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
    }
}
