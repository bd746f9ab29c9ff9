package com.ourspace.api.search;

import com.ourspace.api.search.SpaceFacets.PriceCount;
import com.ourspace.api.search.SpaceFacets.ValueCount;
import com.ourspace.contracts.reservation.Slot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Counts the found spaces by a dimension. */
final class FacetCounts extends SimpleCollector {

    /** Where the ranges of prices begin, whole KRW. */
    private static final long[] PRICES = {0, 20_000, 40_000, 60_000, 80_000, 100_000, 150_000, 200_000};

    private final FacetCodes codes;
    private final Facet facet;
    private final String field;
    private final int[] counts;
    private @Nullable NumericDocValues values;

    /**
     * Counts by a dimension.
     *
     * @param slot whose price is shown; null for the lowest
     */
    FacetCounts(FacetCodes codes, Facet facet, @Nullable Slot slot) {
        this.codes = codes;
        this.facet = facet;
        this.field = facet == Facet.PRICE ? Fields.price(slot) : Fields.CODES;
        this.counts =
                new int[facet == Facet.PRICE ? PRICES.length : codes.of(facet).size()];
    }

    /** Counts the spaces that a query finds. */
    static FacetCounts of(IndexSearcher searcher, Query query, Supplier<FacetCounts> empty) throws IOException {
        return searcher.search(query, new CollectorManager<FacetCounts, FacetCounts>() {

            @Override
            public FacetCounts newCollector() {
                return empty.get();
            }

            @Override
            public FacetCounts reduce(Collection<FacetCounts> parts) {
                FacetCounts sum = empty.get();
                parts.forEach(sum::add);
                return sum;
            }
        });
    }

    private void add(FacetCounts part) {
        for (int position = 0; position < counts.length; position++) {
            counts[position] += part.counts[position];
        }
    }

    /** The counts of codes, the most frequent first. */
    List<ValueCount> values() {
        List<ValueCount> found = new ArrayList<>();
        List<String> known = codes.of(facet);
        for (int position = 0; position < known.size(); position++) {
            found.add(new ValueCount(known.get(position), counts[position]));
        }
        found.sort((one, other) -> Integer.compare(other.count(), one.count()));
        return found;
    }

    /** The counts of ranges of prices, the lowest first. */
    List<PriceCount> prices() {
        List<PriceCount> found = new ArrayList<>();
        for (int range = 0; range < PRICES.length; range++) {
            boolean isLast = range == PRICES.length - 1;
            found.add(new PriceCount(PRICES[range], isLast ? null : PRICES[range + 1] - 1, counts[range]));
        }
        return found;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        values = DocValues.getNumeric(leaf.reader(), field);
    }

    @Override
    public void collect(int document) throws IOException {
        NumericDocValues numbers = values;
        if (numbers != null && numbers.advanceExact(document)) {
            if (facet == Facet.PRICE) {
                counts[range(numbers.longValue())]++;
            } else {
                codes.count(facet, numbers.longValue(), counts);
            }
        }
    }

    private static int range(long price) {
        int range = PRICES.length - 1;
        while (PRICES[range] > price) {
            range--;
        }
        return range;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
