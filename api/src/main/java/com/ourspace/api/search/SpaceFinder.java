package com.ourspace.api.search;

import com.ourspace.api.catalog.ImageLinks;
import com.ourspace.api.catalog.SpaceCard;
import com.ourspace.contracts.space.SpaceListing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/** Answers queries from an index. */
public final class SpaceFinder {

    private static final SortField NEWEST_FIRST = new SortField(Fields.ID, SortField.Type.LONG, true);

    private final SpaceIndex index;
    private final WordQueries words;
    private final ImageLinks links;
    private final Function<LocalDate, OccupancyOfDate> occupancy;

    SpaceFinder(SpaceIndex index, ImageLinks links, Function<LocalDate, OccupancyOfDate> occupancy) {
        this.index = index;
        this.words = new WordQueries(index.analyzer());
        this.links = links;
        this.occupancy = occupancy;
    }

    /** Searches these spaces, none of which is taken on any date, in an index in memory. */
    public static SpaceFinder inMemory(List<IndexedSpace> spaces, KnownNames names, ImageLinks links) {
        OccupancyOfDate free = new OccupancyOfDate();
        try {
            SpaceIndex index = new SpaceIndex(new ByteBuffersDirectory(), names);
            index.update(spaces.stream().map(IndexedSpace::id).toList(), spaces);
            index.refresh();
            return new SpaceFinder(index, links, _ -> free);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The cards of the first spaces that a query finds. */
    public List<SpaceCard> first(SpaceQuery query, int limit, Instant now) {
        return find(query, null, limit, now).items().stream()
                .map(Found.Item::card)
                .toList();
    }

    /**
     * Returns the spaces after a position.
     *
     * @param after position of the previous page's last item; null for the first page
     */
    Found find(SpaceQuery query, @Nullable Keyset after, int limit, Instant now) {
        QueryText text = text(query);
        return index.search(searcher -> {
            if (text == null || after != null) {
                return find(
                        searcher,
                        query,
                        text,
                        after == null ? Matching.ALL_WORDS : after.matching(),
                        after,
                        limit,
                        now);
            }
            Found found = new Found(text, Matching.ALL_WORDS, List.of());
            for (Matching matching : Matching.values()) {
                found = found.items().isEmpty() ? find(searcher, query, text, matching, null, limit, now) : found;
            }
            return found.items().isEmpty() ? new Found(text, Matching.ALL_WORDS, List.of()) : found;
        });
    }

    /** The words of a query, taken apart; null if it has none. */
    @Nullable
    QueryText text(SpaceQuery query) {
        String typed = query.words();
        return typed == null ? null : QueryText.of(typed, index.names(), index.analyzer()::tokens);
    }

    private Found find(
            IndexSearcher searcher,
            SpaceQuery query,
            @Nullable QueryText text,
            Matching matching,
            @Nullable Keyset after,
            int limit,
            Instant now)
            throws IOException {
        FieldDoc position = after == null ? null : after.after(query.sort());
        ScoreDoc[] top = searcher.search(
                        query(query, text, matching, now),
                        new TopFieldCollectorManager(sort(query), limit, position, 1))
                .scoreDocs;
        FoundCards cards =
                new FoundCards(searcher, query, links, text == null ? null : new Highlighter(text, index.analyzer()));
        List<Found.Item> items = new ArrayList<>(top.length);
        for (ScoreDoc one : top) {
            items.add(new Found.Item(cards.card(one.doc), Keyset.of(matching, (FieldDoc) one)));
        }
        return new Found(text, matching, items);
    }

    /**
     * Counts the spaces that a list has on all its pages, and would have with another value of a filter.
     *
     * @param matching how the words of that list are looked for
     */
    SpaceFacets facets(SpaceQuery query, Matching matching, Set<Facet> wanted, Instant now) {
        QueryText text = text(query);
        FacetCodes codes = FacetCodes.of(index.names());
        return index.search(searcher -> {
            Map<Facet, FacetCounts> counts = new EnumMap<>(Facet.class);
            for (Facet facet : wanted) {
                counts.put(
                        facet,
                        FacetCounts.of(
                                searcher,
                                query(query.beside(facet), text, matching, now),
                                () -> new FacetCounts(codes, facet, query.slot())));
            }
            int total = searcher.count(query(query, text, matching, now));
            return facets(total, counts);
        });
    }

    /** Completes what somebody is typing. */
    List<Suggestion> suggestions(String typed, int limit) {
        return index.search(searcher -> new Suggestions(index.names())
                .of(typed, searcher, new FoundCards(searcher, SpaceQuery.all(), links, null)::card, limit));
    }

    /**
     * Returns the spaces that are most like another, and meet the criteria of a query.
     *
     * @param spaceId number of the other, which is not among them
     */
    List<SpaceCard> similar(long spaceId, SpaceListing listing, SpaceQuery query, int limit, Instant now) {
        BooleanQuery.Builder clauses = SimilarityQuery.to(spaceId, listing, query.slot());
        new SpaceFilters(occupancy, now).add(query, clauses);
        Sort best = new Sort(SortField.FIELD_SCORE, NEWEST_FIRST);
        return index.search(searcher -> {
            FoundCards cards = new FoundCards(searcher, query, links, null);
            List<SpaceCard> found = new ArrayList<>();
            for (ScoreDoc one :
                    searcher.search(clauses.build(), new TopFieldCollectorManager(best, limit, null, 1)).scoreDocs) {
                found.add(cards.card(one.doc));
            }
            return found;
        });
    }

    private static SpaceFacets facets(int total, Map<Facet, FacetCounts> counts) {
        FacetCounts district = counts.get(Facet.DISTRICT);
        FacetCounts category = counts.get(Facet.CATEGORY);
        FacetCounts facility = counts.get(Facet.FACILITY);
        FacetCounts price = counts.get(Facet.PRICE);
        return new SpaceFacets(
                total,
                district == null ? null : district.values(),
                category == null ? null : category.values(),
                facility == null ? null : facility.values(),
                price == null ? null : price.prices());
    }

    /** All criteria of a query. */
    Query query(SpaceQuery query, @Nullable QueryText text, Matching matching, Instant now) {
        BooleanQuery.Builder clauses = new BooleanQuery.Builder();
        if (text == null) {
            clauses.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        } else {
            words.add(text, matching, clauses);
        }
        new SpaceFilters(occupancy, now).add(query, clauses);
        return clauses.build();
    }

    private static Sort sort(SpaceQuery query) {
        String price = Fields.price(query.slot());
        return switch (query.sort()) {
            case LIKES -> new Sort(new SortField(Fields.LIKES, SortField.Type.LONG, true), NEWEST_FIRST);
            case PRICE_ASC -> new Sort(new SortField(price, SortField.Type.LONG), NEWEST_FIRST);
            case PRICE_DESC -> new Sort(new SortField(price, SortField.Type.LONG, true), NEWEST_FIRST);
            case RATING -> new Sort(new SortField(Fields.RATING, SortField.Type.LONG, true), NEWEST_FIRST);
            case NEWEST -> new Sort(NEWEST_FIRST, NEWEST_FIRST);
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, NEWEST_FIRST);
            case DISTANCE -> new Sort(distance(query.near()), NEWEST_FIRST);
        };
    }

    private static SortField distance(@Nullable GeoPoint from) {
        if (from == null) {
            throw new IllegalArgumentException("no point to measure from");
        }
        return LatLonDocValuesField.newDistanceSort(Fields.LOCATION, from.latitude(), from.longitude());
    }

    /**
     * What was found.
     *
     * @param text the words of the query, taken apart; null if it has none
     * @param matching how they were looked for
     */
    record Found(@Nullable QueryText text, Matching matching, List<Item> items) {

        /** A space, and its position in the order of the list. */
        record Item(SpaceCard card, Keyset keyset) {}
    }
}
