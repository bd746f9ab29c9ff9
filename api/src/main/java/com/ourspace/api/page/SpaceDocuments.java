package com.ourspace.api.page;

import com.ourspace.api.catalog.SpacePreview;
import com.ourspace.api.web.Language;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Makes the documents of {@code /spaces/{id}}. The page itself asks the API for everything, so that a document without
 * the head of its space is as good for a person: nobody waits for a database that is away.
 */
final class SpaceDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(SpaceDocuments.class);
    private static final String SEPARATOR = " · ";
    private static final long CIRCUIT_OPEN_NANOS = Duration.ofSeconds(5).toNanos();

    private final LongFunction<Optional<SpacePreview>> spaces;
    private final DrawnDocuments drawn;
    private final SpaceHead head;
    private volatile long circuitOpenUntil = System.nanoTime();

    /** @param spaces finds what an anonymous visitor may see */
    SpaceDocuments(LongFunction<Optional<SpacePreview>> spaces, DrawnDocuments drawn, SpaceHead head) {
        this.spaces = spaces;
        this.drawn = drawn;
        this.head = head;
    }

    /**
     * The document of a space; empty if nothing can be said about the space at present.
     *
     * @param index what a space is shown with that no document was drawn for
     */
    Optional<Document> find(PageFile index, long spaceId, Language language) {
        if (System.nanoTime() - circuitOpenUntil < 0) {
            return Optional.empty();
        }
        try {
            Optional<SpacePreview> found = spaces.apply(spaceId);
            return Optional.of(found.map(space -> new Document(true, head.of(body(index, space, language), space)))
                    .orElseGet(() -> new Document(false, head.ofNone(index.text()))));
        } catch (DataAccessException | TransactionException away) {
            // A failing query blocks for the connection timeout, so the circuit stays open for a while.
            circuitOpenUntil = System.nanoTime() + CIRCUIT_OPEN_NANOS;
            LOG.warn("Pages of spaces have no previews for some seconds: {}", away.toString());
            return Optional.empty();
        }
    }

    private String body(PageFile index, SpacePreview space, Language language) {
        return drawn.ofSpace(space.images().size(), language)
                .map(document -> document.with(texts(space), space.images()))
                .orElseGet(index::text);
    }

    /** The parts of the title as the page shows them, each on a line of its own. */
    private static Map<String, String> texts(SpacePreview space) {
        String[] titles = space.title().split(SEPARATOR, 2);
        return Map.of("title", titles[0], "second", titles.length > 1 ? titles[1] : "", "subTitle", space.subTitle());
    }

    /** The document of a space. */
    static final class Document {

        private final boolean isShown;
        private final byte[] html;

        Document(boolean isShown, byte[] html) {
            this.isShown = isShown;
            this.html = html;
        }

        /** Whether anonymous visitors may see the space. */
        boolean isShown() {
            return isShown;
        }

        /** Its bytes, in UTF-8. */
        byte[] html() {
            return html;
        }
    }
}
