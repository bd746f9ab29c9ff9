package com.ourspace.api.page;

import com.ourspace.api.catalog.SpacePreview;
import com.ourspace.api.catalog.SpacePreviews;
import java.time.Duration;
import java.util.Optional;
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
    private static final long CIRCUIT_OPEN_NANOS = Duration.ofSeconds(5).toNanos();

    private final SpacePreviews spaces;
    private final SpaceHead head;
    private volatile long circuitOpenUntil = System.nanoTime();

    SpaceDocuments(SpacePreviews spaces, SpaceHead head) {
        this.spaces = spaces;
        this.head = head;
    }

    /** The document of a space; empty if nothing can be said about the space at present. */
    Optional<Document> find(PageFile index, long spaceId) {
        if (System.nanoTime() - circuitOpenUntil < 0) {
            return Optional.empty();
        }
        try {
            Optional<SpacePreview> space = spaces.find(spaceId);
            return Optional.of(
                    space.isPresent()
                            ? new Document(true, head.of(index, space.get()))
                            : new Document(false, head.ofNone(index)));
        } catch (DataAccessException | TransactionException away) {
            // A failing query blocks for the connection timeout, so the circuit stays open for a while.
            circuitOpenUntil = System.nanoTime() + CIRCUIT_OPEN_NANOS;
            LOG.warn("Pages of spaces have no previews for some seconds: {}", away.toString());
            return Optional.empty();
        }
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
