package com.ourspace.api.page;

import com.ourspace.api.web.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** Chooses the document that a route of the page begins with. */
final class PageDocuments {

    private static final Pattern SPACE = Pattern.compile("/spaces/([1-9][0-9]{0,17})");

    private final DrawnDocuments drawn;
    private final SpaceDocuments spaces;
    private final ListPictures list;

    PageDocuments(DrawnDocuments drawn, SpaceDocuments spaces, ListPictures list) {
        this.drawn = drawn;
        this.spaces = spaces;
        this.list = list;
    }

    /** The document of a route; sets the status and the headers that come from this choice. */
    PageFile prepare(HttpServletRequest request, HttpServletResponse response, PageFile index, String path) {
        Language language = language(request);
        Matcher space = SPACE.matcher(path);
        if (space.matches()) {
            sayThatLanguagesDiffer(response);
            return ofSpace(response, index, Long.parseLong(space.group(1)), language);
        }
        if (path.equals("/")) {
            sayThatLanguagesDiffer(response);
            return drawn.find(DrawnDocuments.HOME, language)
                    .map(DrawnDocument::empty)
                    .orElse(index);
        }
        if (path.equals("/spaces")) {
            sayThatLanguagesDiffer(response);
            return ofList(request, language).orElse(index);
        }
        return index;
    }

    /**
     * As the page itself chooses for a guest who has chosen none: Korean if the browser names no language that it has.
     */
    private static Language language(HttpServletRequest request) {
        return Language.preferred(request).orElse(Language.KO);
    }

    /** Which language a document is in, its {@code html} element says. */
    private static void sayThatLanguagesDiffer(HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    /** The pictures are those of the list of all spaces, and the map looks different. */
    private Optional<PageFile> ofList(HttpServletRequest request, Language language) {
        if ("map".equals(request.getParameter("view"))) {
            return Optional.empty();
        }
        Optional<DrawnDocument> document = drawn.find(DrawnDocuments.LIST, language);
        return request.getQueryString() == null
                ? document.map(page ->
                        PageFile.document(page.with(Map.of(), list.first()).getBytes(StandardCharsets.UTF_8)))
                : document.map(DrawnDocument::empty);
    }

    private PageFile ofSpace(HttpServletResponse response, PageFile index, long spaceId, Language language) {
        Optional<SpaceDocuments.Document> document = spaces.find(index, spaceId, language);
        if (document.isEmpty()) {
            return drawn.ofSpace(0, language).map(DrawnDocument::empty).orElse(index);
        }
        if (!document.get().isShown()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        return PageFile.document(document.get().html());
    }
}
