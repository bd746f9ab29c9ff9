package com.ourspace.api.search;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/** The spaces of which a slot can be booked on a date: what is taken is looked up when a space is looked at. */
final class BookableQuery extends Query {

    /** A look-up costs about as much as a handful of comparisons. */
    private static final float COST = 20;

    private final BookingTerms terms;
    private final OccupancyOfDate occupancy;
    private final long nowMillis;

    BookableQuery(BookingTerms terms, OccupancyOfDate occupancy, long nowMillis) {
        this.terms = terms;
        this.occupancy = occupancy;
        this.nowMillis = nowMillis;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {

            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                NumericDocValues offered = DocValues.getNumeric(leaf.reader(), Fields.TERMS);
                NumericDocValues ids = DocValues.getNumeric(leaf.reader(), Fields.ID);
                TwoPhaseIterator spaces = new TwoPhaseIterator(offered) {

                    @Override
                    public boolean matches() throws IOException {
                        int bookable = terms.bookable(offered.longValue());
                        return bookable != 0
                                && ids.advanceExact(offered.docID())
                                && (bookable & occupancy.free(ids.longValue(), nowMillis)) != 0;
                    }

                    @Override
                    public float matchCost() {
                        return COST;
                    }
                };
                return new DefaultScorerSupplier(new ConstantScoreScorer(score(), scoreMode, spaces));
            }

            /** What is taken changes while the index does not. */
            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return terms.toString();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
