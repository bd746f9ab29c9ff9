package com.ourspace.api.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * All spaces that words find, the best first, and equals by id, the newest first. What is known of other criteria may
 * change meanwhile; this stays.
 */
final class WordMatches {

    private final long[] ids;
    private final float[] relevances;
    private final long[] ascending;

    private WordMatches(List<Match> matches) {
        matches.sort(Comparator.comparing(Match::relevance)
                .reversed()
                .thenComparing(Comparator.comparing(Match::id).reversed()));
        ids = new long[matches.size()];
        relevances = new float[matches.size()];
        for (int place = 0; place < ids.length; place++) {
            ids[place] = matches.get(place).id();
            relevances[place] = matches.get(place).relevance();
        }
        ascending = ids.clone();
        Arrays.sort(ascending);
    }

    static WordMatches of(IndexSearcher searcher, Query query) throws IOException {
        return searcher.search(query, new CollectorManager<Matches, WordMatches>() {

            @Override
            public Matches newCollector() {
                return new Matches();
            }

            @Override
            public WordMatches reduce(Collection<Matches> parts) {
                List<Match> all = new ArrayList<>();
                parts.forEach(part -> all.addAll(part.found));
                return new WordMatches(all);
            }
        });
    }

    int size() {
        return ids.length;
    }

    long id(int place) {
        return ids[place];
    }

    float relevance(int place) {
        return relevances[place];
    }

    boolean contains(long id) {
        return Arrays.binarySearch(ascending, id) >= 0;
    }

    /** The place of the first space behind a position. */
    int after(Keyset keyset) {
        int low = 0;
        int high = ids.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int byRelevance = Float.compare(relevances[middle], (float) keyset.value());
            if (byRelevance < 0 || byRelevance == 0 && ids[middle] < keyset.spaceId()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private record Match(long id, float relevance) {}

    private static final class Matches extends SimpleCollector {

        private final List<Match> found = new ArrayList<>();
        private NumericDocValues ids = DocValues.emptyNumeric();
        private Scorable current = new Scorable() {

            @Override
            public float score() {
                return 0;
            }
        };

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            ids = DocValues.getNumeric(leaf.reader(), Fields.ID);
        }

        @Override
        public void setScorer(Scorable scorer) {
            current = scorer;
        }

        @Override
        public void collect(int document) throws IOException {
            if (ids.advanceExact(document)) {
                found.add(new Match(ids.longValue(), current.score()));
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }
}
