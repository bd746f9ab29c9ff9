package com.ourspace.api.page;

import com.ourspace.api.web.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The documents that the build of the page has drawn. A page that was built without them is delivered without them. */
final class DrawnDocuments {

    static final String HOME = "home";
    static final String LIST = "list";

    /** As many pictures of a space as its first row shows; there is a document for each number. */
    static final int MAX_PICTURES = 3;

    private static final String SPACE = "space-";

    private final Map<String, DrawnDocument> documents = new HashMap<>();

    DrawnDocuments(PageFiles files) {
        Stream<String> spaces =
                Stream.iterate(0, number -> number + 1).limit(MAX_PICTURES + 1L).map(pictures -> SPACE + pictures);
        Stream.concat(Stream.of(HOME, LIST), spaces).forEach(page -> {
            for (Language language : Language.values()) {
                String name = name(page, language);
                files.drawn(name).ifPresent(file -> documents.put(name, new DrawnDocument(file.text())));
            }
        });
    }

    /** The document of a page in a language. */
    Optional<DrawnDocument> find(String page, Language language) {
        return Optional.ofNullable(documents.get(name(page, language)));
    }

    /** The document of a space with so many pictures. */
    Optional<DrawnDocument> ofSpace(int pictures, Language language) {
        return find(SPACE + Math.min(pictures, MAX_PICTURES), language);
    }

    private static String name(String page, Language language) {
        return page + "." + language.tag();
    }
}
