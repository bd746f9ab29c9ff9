package com.ourspace.api.search;

import com.ourspace.api.catalog.ImageLinks;
import com.ourspace.api.catalog.SpaceCard;
import com.ourspace.contracts.space.SpaceListing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/** Answers queries: words by the index, all other criteria and orders by the rows in memory. */
public final class SpaceFinder {

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
        try {
            SpaceIndex index = new SpaceIndex(new ByteBuffersDirectory(), names);
            index.update(spaces.stream().map(IndexedSpace::id).toList(), spaces);
            index.refresh();
            return new SpaceFinder(index, links, _ -> OccupancyOfDate.NONE);
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
        SpaceFilter filter = new SpaceFilter(query, index.codes(), occupancy, now);
        QueryText text = text(query);
        if (text == null) {
            return new Found(null, Matching.ALL_WORDS, items(query, filter, null, Matching.ALL_WORDS, after, limit));
        }
        Found found = find(query, filter, text, after == null ? Matching.ALL_WORDS : after.matching(), after, limit);
        for (Matching matching : List.of(Matching.SIMILAR_WORDS, Matching.SOME_WORDS)) {
            if (after == null && found.items().isEmpty()) {
                found = find(query, filter, text, matching, null, limit);
            }
        }
        return found.items().isEmpty() && after == null ? new Found(text, Matching.ALL_WORDS, List.of()) : found;
    }

    private Found find(
            SpaceQuery query,
            SpaceFilter filter,
            QueryText text,
            Matching matching,
            @Nullable Keyset after,
            int limit) {
        List<Found.Item> items = items(query, filter, matches(query, text, matching), matching, after, limit);
        return new Found(text, matching, new Highlights(index, text).marked(items));
    }

    /** The words of a query, taken apart; null if it has none. */
    @Nullable
    QueryText text(SpaceQuery query) {
        String typed = query.words();
        return typed == null ? null : QueryText.of(typed, index.names(), index.analyzer()::tokens);
    }

    private WordMatches matches(SpaceQuery query, QueryText text, Matching matching) {
        return index.matches(Objects.requireNonNull(query.words()), matching, () -> words.query(text, matching));
    }

    private List<Found.Item> items(
            SpaceQuery query,
            SpaceFilter filter,
            @Nullable WordMatches matches,
            Matching matching,
            @Nullable Keyset after,
            int limit) {
        SpaceRows rows = index.rows();
        GeoPoint near = query.near();
        if (query.sort() == SpaceSort.RELEVANCE && matches != null) {
            return best(query, filter, rows, matches, matching, after, limit);
        }
        Predicate<SpaceRow> isWanted =
                matches == null ? filter::matches : row -> matches.contains(row.id()) && filter.matches(row);
        if (query.sort() == SpaceSort.DISTANCE && near != null) {
            return nearest(query, isWanted, near, rows, matching, after, limit);
        }
        return ordered(query, isWanted, rows, matching, after, limit);
    }

    private List<Found.Item> nearest(
            SpaceQuery query,
            Predicate<SpaceRow> isWanted,
            GeoPoint near,
            SpaceRows rows,
            Matching matching,
            @Nullable Keyset after,
            int limit) {
        return Stream.of(rows.in(SpaceOrder.NEWEST))
                .filter(isWanted)
                .map(row -> new Keyset(matching, row.distance(near), row.id()))
                .filter(keyset -> after == null || keyset.isFartherThan(after))
                .sorted(Comparator.comparingDouble(Keyset::value).thenComparingLong(keyset -> -keyset.spaceId()))
                .limit(limit)
                .map(keyset -> item(query, Objects.requireNonNull(rows.find(keyset.spaceId())), keyset))
                .toList();
    }

    private List<Found.Item> best(
            SpaceQuery query,
            SpaceFilter filter,
            SpaceRows rows,
            WordMatches matches,
            Matching matching,
            @Nullable Keyset after,
            int limit) {
        List<Found.Item> items = new ArrayList<>(limit);
        for (int place = after == null ? 0 : matches.after(after);
                place < matches.size() && items.size() < limit;
                place++) {
            SpaceRow row = rows.find(matches.id(place));
            if (row != null && filter.matches(row)) {
                items.add(item(query, row, new Keyset(matching, matches.relevance(place), row.id())));
            }
        }
        return items;
    }

    private List<Found.Item> ordered(
            SpaceQuery query,
            Predicate<SpaceRow> isWanted,
            SpaceRows rows,
            Matching matching,
            @Nullable Keyset after,
            int limit) {
        SpaceOrder order = SpaceOrder.of(query.sort(), query.slot());
        SpaceRow[] all = rows.in(order);
        List<Found.Item> items = new ArrayList<>(limit);
        for (int place = after == null ? 0 : SpaceRows.after(all, order, after);
                place < all.length && items.size() < limit;
                place++) {
            SpaceRow row = all[place];
            if (isWanted.test(row)) {
                items.add(item(query, row, new Keyset(matching, order.key(row), row.id())));
            }
        }
        return items;
    }

    private Found.Item item(SpaceQuery query, SpaceRow row, Keyset keyset) {
        GeoPoint near = query.near();
        SpaceCard card = row.card(query.slot(), links);
        return new Found.Item(near == null ? card : card.found(Math.round(row.distance(near)), null), keyset);
    }

    /**
     * Counts the spaces that a list has on all its pages, and would have with another value of a filter.
     *
     * @param matching how the words of that list are looked for
     */
    SpaceFacets facets(SpaceQuery query, Matching matching, Set<Facet> wanted, Instant now) {
        SpaceFilter filter = new SpaceFilter(query, index.codes(), occupancy, now);
        FacetCounts counts = new FacetCounts(filter, index.codes(), query.slot());
        QueryText text = text(query);
        SpaceRows rows = index.rows();
        if (text == null) {
            Stream.of(rows.in(SpaceOrder.NEWEST)).forEach(counts::add);
        } else {
            WordMatches matches = matches(query, text, matching);
            for (int place = 0; place < matches.size(); place++) {
                SpaceRow row = rows.find(matches.id(place));
                if (row != null) {
                    counts.add(row);
                }
            }
        }
        return counts.facets(wanted);
    }

    /** Completes what somebody is typing. */
    List<Suggestion> suggestions(String typed, int limit) {
        return new Suggestions(index.names()).of(typed, index, limit);
    }

    /**
     * Returns the spaces that are most like another, and meet the criteria of a query.
     *
     * @param spaceId number of the other, which is not among them
     */
    List<SpaceCard> similar(long spaceId, SpaceListing listing, SpaceQuery query, int limit, Instant now) {
        SpaceFilter filter = new SpaceFilter(query, index.codes(), occupancy, now);
        Similarity similarity = Similarity.to(listing, index.codes(), query.slot());
        return Stream.of(index.rows().in(SpaceOrder.NEWEST))
                .filter(row -> row.id() != spaceId && filter.matches(row))
                .map(row -> new Similarity.Likeness(row, similarity.of(row)))
                .sorted(Comparator.comparing(Similarity.Likeness::points).reversed())
                .limit(limit)
                .map(likeness -> likeness.row().card(query.slot(), links))
                .toList();
    }

    /** All spaces that meet the criteria of a query without words, the newest first. */
    Stream<SpaceRow> matching(SpaceQuery query, Instant now) {
        return Stream.of(index.rows().in(SpaceOrder.NEWEST))
                .filter(new SpaceFilter(query, index.codes(), occupancy, now)::matches);
    }

    /** Whether a space lies in this district. */
    boolean isIn(String district, SpaceRow row) {
        return FacetCodes.district(row.codes()) == index.codes().districts().indexOf(district) + 1;
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
