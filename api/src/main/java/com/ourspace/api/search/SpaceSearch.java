package com.ourspace.api.search;

import com.ourspace.api.search.SpaceFinder.Found;
import com.ourspace.api.search.SpaceIndex.SearchTimeout;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.function.Function;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Searches the index of this process. An index that cannot be read is thrown away, and built again. */
@Component
public class SpaceSearch {

    private static final Logger LOG = LoggerFactory.getLogger(SpaceSearch.class);

    private final SearchIndex index;

    SpaceSearch(SearchIndex index) {
        this.index = index;
    }

    /** Whether a query finds anything at this moment. */
    public boolean findsAny(SpaceQuery query, Instant now) {
        return !find(query, null, 1, now).items().isEmpty();
    }

    /**
     * Returns the spaces after a position.
     *
     * @param after position of the previous page's last item; null for the first page
     * @throws com.ourspace.api.web.ProblemException DEPENDENCY_DOWN if there is no index to search
     */
    Found find(SpaceQuery query, @Nullable Keyset after, int limit, Instant now) {
        return ask(finder -> finder.find(query, after, limit, now));
    }

    /** Asks the index. */
    <T> T ask(Function<SpaceFinder, T> question) {
        try {
            return question.apply(index.finder());
        } catch (SearchTimeout slow) {
            LOG.warn("A search took too long");
        } catch (AlreadyClosedException closed) {
            LOG.debug("The index is closed: {}", closed.toString());
        } catch (UncheckedIOException broken) {
            LOG.error("The search index cannot be read and begins anew", broken);
            index.discard();
        }
        throw Problem.of(ProblemCode.DEPENDENCY_DOWN, "search").exception();
    }
}
