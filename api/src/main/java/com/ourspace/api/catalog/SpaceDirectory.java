package com.ourspace.api.catalog;

import com.ourspace.api.catalog.SpaceSearch.Found;
import com.ourspace.api.catalog.SpaceSearch.Keyset;
import com.ourspace.api.metadata.Category;
import com.ourspace.api.metadata.District;
import com.ourspace.api.metadata.Facility;
import com.ourspace.api.metadata.Metadata;
import com.ourspace.api.web.Cursor;
import com.ourspace.api.web.Slice;
import com.ourspace.api.web.StrictText;
import com.ourspace.contracts.reservation.Slot;
import java.math.BigDecimal;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Searches spaces: parses the query, and turns what is found into a page. */
@Component
class SpaceDirectory {

    private static final int MAX_CHARACTERS = 50;
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_ITEMS = 50;

    private final SpaceSearch search;
    private final KnownCodes districts;
    private final KnownCodes categories;
    private final KnownCodes facilities;

    SpaceDirectory(SpaceSearch search, Metadata metadata) {
        this.search = search;
        this.districts = KnownCodes.of(metadata.districts(), District::code, District::nameKo, District::nameEn);
        this.categories = KnownCodes.of(metadata.categories(), Category::code, Category::nameKo, Category::nameEn);
        this.facilities = KnownCodes.of(metadata.facilities(), Facility::code, Facility::nameKo, Facility::nameEn);
    }

    /** Answers a query by one statement. */
    SpacePage page(MultiValueMap<String, String> sent) {
        QueryParameters parameters = new QueryParameters(sent);
        SpaceQuery query = query(parameters);
        int limit = parameters.number("limit", 1, MAX_ITEMS).orElse(DEFAULT_LIMIT);
        Keyset after = parameters.one("cursor").map(text -> keyset(text, query)).orElse(null);
        Slice<Found> page = Slice.read(limit, rows -> search.page(query, after, rows));
        return new SpacePage(
                page.items().stream().map(Found::card).toList(), page.nextCursor(last -> cursor(last.keyset(), query)));
    }

    private SpaceQuery query(QueryParameters parameters) {
        Integer priceMin = parameters.number("priceMin", 0, Integer.MAX_VALUE).orElse(null);
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
                parameters
                        .text("q", MAX_CHARACTERS)
                        .map(text -> text.toLowerCase(Locale.ROOT))
                        .orElse(null),
                parameters.one("sort").map(SpaceDirectory::sort).orElse(SpaceSort.LIKES));
    }

    private static SpaceSort sort(String text) {
        return SpaceSort.named(text)
                .orElseThrow(() -> QueryParameters.refused("sort", "choice", "choices", SpaceSort.names()));
    }

    private static BoundingBox boundingBox(String text) {
        return BoundingBox.parse(text).orElseThrow(() -> QueryParameters.refused("bbox", "area"));
    }

    private static String cursor(Keyset last, SpaceQuery query) {
        return Cursor.encode(query.fingerprint(), last.sortKey().toPlainString(), last.spaceId());
    }

    private static Keyset keyset(String text, SpaceQuery query) {
        return Cursor.decode(
                text,
                query.fingerprint(),
                2,
                values -> new Keyset(new BigDecimal(values.getFirst()), StrictText.number(values.getLast())));
    }
}
