package com.ourspace.api.search;

import com.ourspace.api.catalog.FreeSlot;
import com.ourspace.api.catalog.SimilarSpaces;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Finds similar spaces in the index: of the same category, with the slot free on that date and for so many people, at a
 * price within a third; those of the same district first, then by price.
 */
@Component
class IndexedSimilarSpaces implements SimilarSpaces {

    private final SpaceSearch search;
    private final InstantSource clock;

    IndexedSimilarSpaces(SpaceSearch search, InstantSource clock) {
        this.search = search;
        this.clock = clock;
    }

    @Override
    public List<FreeSlot> find(Wanted wanted, int limit) {
        int choice = SpaceRow.choice(wanted.slot());
        String district = wanted.space().listing().district();
        return search.ask(finder -> finder.matching(query(wanted), clock.instant())
                .filter(row -> row.id() != wanted.space().spaceId() && row.hostId() != wanted.guestId())
                .sorted(Comparator.comparing((SpaceRow row) -> !finder.isIn(district, row))
                        .thenComparing(row -> Math.abs(row.prices()[choice] - wanted.price()))
                        .thenComparing(Comparator.comparing(SpaceRow::id).reversed()))
                .limit(limit)
                .map(row -> new FreeSlot(row.id(), wanted.date(), wanted.slot(), row.prices()[choice]))
                .toList());
    }

    private static SpaceQuery query(Wanted wanted) {
        int price = Math.toIntExact(wanted.price());
        return SpaceQuery.forPeople(wanted.headCount(), wanted.date(), wanted.slot())
                .ofCategory(wanted.space().listing().category(), price - price / 3, price + price / 3);
    }
}
