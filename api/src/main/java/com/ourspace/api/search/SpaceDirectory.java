package com.ourspace.api.search;

import com.ourspace.api.account.SignedIn;
import com.ourspace.api.catalog.KnownCodes;
import com.ourspace.api.catalog.ListedSpace;
import com.ourspace.api.catalog.QueryParameters;
import com.ourspace.api.catalog.SpaceCard;
import com.ourspace.api.catalog.VisibleSpaces;
import com.ourspace.api.metadata.Category;
import com.ourspace.api.metadata.District;
import com.ourspace.api.metadata.Facility;
import com.ourspace.api.metadata.Metadata;
import com.ourspace.api.search.SpaceFinder.Found;
import com.ourspace.api.web.Cursor;
import com.ourspace.contracts.reservation.Slot;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Searches spaces: parses the query, and turns what is found into a page. */
@Component
public class SpaceDirectory {

    static final int MAX_CHARACTERS = 50;
    static final int MAX_METERS = 100_000;
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_ITEMS = 50;
    static final int MAX_SUGGESTIONS = 10;
    private static final int DEFAULT_SUGGESTIONS = 8;
    static final int MAX_SIMILAR = 20;
    private static final int DEFAULT_SIMILAR = 6;

    private final SpaceSearch search;
    private final VisibleSpaces visible;
    private final InstantSource clock;
    private final KnownCodes districts;
    private final KnownCodes categories;
    private final KnownCodes facilities;

    SpaceDirectory(SpaceSearch search, VisibleSpaces visible, Metadata metadata, InstantSource clock) {
        this.search = search;
        this.visible = visible;
        this.clock = clock;
        this.districts = KnownCodes.of(metadata.districts(), District::code, District::nameKo, District::nameEn);
        this.categories = KnownCodes.of(metadata.categories(), Category::code, Category::nameKo, Category::nameEn);
        this.facilities = KnownCodes.of(metadata.facilities(), Facility::code, Facility::nameKo, Facility::nameEn);
    }

    /** Answers a query. */
    SpacePage page(MultiValueMap<String, String> sent) {
        QueryParameters parameters = new QueryParameters(sent);
        SpaceQuery query = query(parameters);
        int limit = parameters.number("limit", 1, MAX_ITEMS).orElse(DEFAULT_LIMIT);
        Keyset after = parameters
                .one("cursor")
                .map(text -> Cursor.decode(text, query.fingerprint(), Keyset.PARTS, Keyset::parse))
                .orElse(null);
        Set<Facet> facets = parameters.one("facets").map(SpaceDirectory::facets).orElse(Set.of());
        Instant now = clock.instant();
        Found found = search.find(query, after, limit + 1, now);
        boolean hasNext = found.items().size() > limit;
        List<Found.Item> shown = hasNext ? found.items().subList(0, limit) : found.items();
        QueryText text = found.text();
        return new SpacePage(
                shown.stream().map(Found.Item::card).toList(),
                hasNext
                        ? Cursor.encode(
                                query.fingerprint(), shown.getLast().keyset().parts())
                        : null,
                text == null ? null : found.matching(),
                text == null || after != null ? null : suggested(text, query),
                facets.isEmpty() ? null : search.ask(finder -> finder.facets(query, found.matching(), facets, now)));
    }

    /**
     * The first spaces that match a query, for clients that know no pages.
     *
     * @param sent parameters as those of a page, without cursor and limit
     */
    public List<SpaceCard> first(int limit, MultiValueMap<String, String> sent) {
        SpaceQuery query = query(new QueryParameters(sent));
        return search.find(query, null, limit, clock.instant()).items().stream()
                .map(Found.Item::card)
                .toList();
    }

    /** Completes what somebody is typing. */
    SuggestionList suggestions(MultiValueMap<String, String> sent) {
        QueryParameters parameters = new QueryParameters(sent);
        String typed = parameters.text("q", MAX_CHARACTERS).orElseThrow(() -> QueryParameters.refused("q", "missing"));
        int limit = parameters.number("limit", 1, MAX_SUGGESTIONS).orElse(DEFAULT_SUGGESTIONS);
        return new SuggestionList(search.ask(finder -> finder.suggestions(typed, limit)));
    }

    /** The spaces that are most like this one. */
    SimilarSpaceList similar(long spaceId, MultiValueMap<String, String> sent, Optional<SignedIn> visitor) {
        QueryParameters parameters = new QueryParameters(sent);
        SpaceQuery query = SpaceQuery.forPeople(
                parameters.number("count", 1, Integer.MAX_VALUE).orElse(null),
                parameters.date("date").orElse(null),
                parameters.choice("slot", Slot.class).orElse(null));
        int limit = parameters.number("limit", 1, MAX_SIMILAR).orElse(DEFAULT_SIMILAR);
        ListedSpace space = visible.require(spaceId, visitor);
        Instant now = clock.instant();
        return new SimilarSpaceList(search.ask(finder -> finder.similar(spaceId, space.listing(), query, limit, now)));
    }

    private static Set<Facet> facets(String names) {
        return Stream.of(names.split(",", -1))
                .map(name -> Facet.named(name)
                        .orElseThrow(() -> QueryParameters.refused("facets", "choice", "choices", Facet.names())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The filters that the words name, without those that are set already. */
    private static List<SuggestedFilter> suggested(QueryText text, SpaceQuery query) {
        return text.recognized().stream()
                .filter(filter -> switch (filter.parameter()) {
                    case "count" -> query.count() == null;
                    case "district" -> !query.districts().contains(filter.value());
                    default -> !query.categories().contains(filter.value());
                })
                .toList();
    }

    private SpaceQuery query(QueryParameters parameters) {
        Integer priceMin = parameters.number("priceMin", 0, Integer.MAX_VALUE).orElse(null);
        String words = parameters.text("q", MAX_CHARACTERS).orElse(null);
        GeoPoint near = parameters.one("near").map(SpaceDirectory::point).orElse(null);
        return new SpaceQuery(
                parameters.many("district", districts),
                parameters.many("category", categories),
                parameters.many("facility", facilities),
                parameters.number("count", 1, Integer.MAX_VALUE).orElse(null),
                parameters.date("date").orElse(null),
                parameters.choice("slot", Slot.class).orElse(null),
                priceMin,
                parameters
                        .number("priceMax", priceMin == null ? 0 : priceMin, Integer.MAX_VALUE)
                        .orElse(null),
                parameters.one("bbox").map(SpaceDirectory::boundingBox).orElse(null),
                near,
                within(parameters, near),
                words,
                sort(parameters.one("sort"), words != null, near != null));
    }

    private static SpaceSort sort(Optional<String> asked, boolean hasWords, boolean hasPoint) {
        return asked.map(text -> SpaceSort.named(text)
                        .filter(sort -> sort.isPossible(hasWords, hasPoint))
                        .orElseThrow(() -> QueryParameters.refused(
                                "sort", "choice", "choices", SpaceSort.names(hasWords, hasPoint))))
                .orElse(hasWords ? SpaceSort.RELEVANCE : SpaceSort.LIKES);
    }

    private static @Nullable Integer within(QueryParameters parameters, @Nullable GeoPoint near) {
        Integer within = parameters.number("within", 1, MAX_METERS).orElse(null);
        if (within != null && near == null) {
            throw QueryParameters.refused("within", "needsPoint");
        }
        return within;
    }

    private static BoundingBox boundingBox(String text) {
        return BoundingBox.parse(text).orElseThrow(() -> QueryParameters.refused("bbox", "area"));
    }

    private static GeoPoint point(String text) {
        return GeoPoint.parse(text).orElseThrow(() -> QueryParameters.refused("near", "point"));
    }
}
