package com.ourspace.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.api.search.SpaceFacets.PriceCount;
import com.ourspace.api.search.SpaceFacets.ValueCount;
import com.ourspace.api.search.SpaceFinder.Found;
import com.ourspace.contracts.reservation.Slot;
import com.ourspace.contracts.space.SlotOffer;
import com.ourspace.contracts.space.SpaceListing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.util.SloppyMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the index with plain loops over the same spaces, on random catalogs and queries. */
class SpaceFinderTest {

    private static final int QUERIES = 300;
    private static final List<SpaceSort> ORDERS =
            List.of(SpaceSort.LIKES, SpaceSort.PRICE_ASC, SpaceSort.PRICE_DESC, SpaceSort.RATING, SpaceSort.NEWEST);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyFilterAndSortAnswersAsALoopOverAllSpaces(long seed) {
        SampleCatalog catalog = new SampleCatalog(seed);
        catalog.add(150);
        for (int number = 0; number < QUERIES; number++) {
            catalog.shuffle(3);
            catalog.take(20);
            SpaceQuery query = anyQuery(catalog);

            assertThat(ids(catalog.finder.find(query, null, 1_000, SampleCatalog.NOW)))
                    .as("seed %d, %s", seed, query)
                    .isEqualTo(expected(catalog, query));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void facetsAreTheLengthsOfTheListsTheyPromise(long seed) {
        SampleCatalog catalog = new SampleCatalog(seed);
        catalog.add(150);
        for (int number = 0; number < 50; number++) {
            catalog.take(20);
            SpaceQuery query = anyQuery(catalog);
            SpaceFacets facets =
                    catalog.finder.facets(query, Matching.ALL_WORDS, EnumSet.allOf(Facet.class), SampleCatalog.NOW);

            assertThat(facets.total()).isEqualTo(expected(catalog, query).size());
            for (ValueCount one : facets.district()) {
                assertThat(one.count())
                        .isEqualTo(size(catalog, with(query, List.of(one.value()), null, null, null, null)));
            }
            for (ValueCount one : facets.category()) {
                assertThat(one.count())
                        .isEqualTo(size(catalog, with(query, null, List.of(one.value()), null, null, null)));
            }
            for (ValueCount one : facets.facility()) {
                Set<String> all = new HashSet<>(query.facilities());
                all.add(one.value());
                assertThat(one.count()).isEqualTo(size(catalog, with(query, null, null, List.copyOf(all), null, null)));
            }
            for (PriceCount one : facets.price()) {
                int to = one.to() == null ? Integer.MAX_VALUE : one.to().intValue();
                assertThat(one.count()).isEqualTo(size(catalog, with(query, null, null, null, (int) one.from(), to)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SpaceSort.class)
    void pagesNeitherDoubleNorLoseSpacesThatStayWhileOthersComeAndGo(SpaceSort sort) {
        SampleCatalog catalog = new SampleCatalog(sort.ordinal());
        catalog.add(120);
        SpaceQuery query = new SpaceQuery(
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                new GeoPoint(37.5, 127),
                null,
                "파티룸",
                sort);
        Set<Long> stay = new HashSet<>(ids(catalog.finder.find(query, null, 1_000, SampleCatalog.NOW)));
        List<Long> all = new ArrayList<>();
        List<IndexedSpace> before = List.copyOf(catalog.spaces.values());
        Keyset after = null;
        Found page = catalog.finder.find(query, after, 7, SampleCatalog.NOW);
        while (!page.items().isEmpty()) {
            all.addAll(ids(page));
            after = page.items().getLast().keyset();
            catalog.shuffle(10);
            before.stream().filter(space -> space.id() % 2 == 0).forEach(catalog::put);
            catalog.refresh();
            Set<Long> unchanged = new HashSet<>();
            before.stream()
                    .filter(space -> catalog.spaces.get(space.id()) == space)
                    .forEach(space -> unchanged.add(space.id()));
            stay.retainAll(unchanged);
            page = catalog.finder.find(query, after, 7, SampleCatalog.NOW);
        }

        assertThat(stay).hasSizeGreaterThan(10);
        assertThat(all).containsAll(stay);
        assertThat(all.stream().filter(stay::contains).toList()).doesNotHaveDuplicates();
    }

    @Test
    void distancesGrowAndAreWithinTheLimit() {
        SampleCatalog catalog = new SampleCatalog(7);
        catalog.add(100);
        SpaceQuery query = new SpaceQuery(
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                new GeoPoint(37.5, 127),
                6_000,
                null,
                SpaceSort.DISTANCE);

        List<Long> distances = catalog.finder.find(query, null, 100, SampleCatalog.NOW).items().stream()
                .map(item -> item.card().distanceMeters())
                .toList();

        assertThat(distances).isNotEmpty().isSorted().allMatch(distance -> distance <= 6_000);
        assertThat(distances).hasSize((int) catalog.spaces.values().stream()
                .filter(space -> meters(space.listing()) <= 6_000)
                .count());
    }

    private static double meters(SpaceListing listing) {
        Double latitude = listing.latitude();
        Double longitude = listing.longitude();
        return latitude == null || longitude == null
                ? Double.MAX_VALUE
                : SloppyMath.haversinMeters(37.5, 127, latitude, longitude);
    }

    private static SpaceQuery anyQuery(SampleCatalog catalog) {
        Random random = catalog.random();
        return new SpaceQuery(
                random.nextInt(3) > 0 ? List.of() : List.of(catalog.any(SampleCatalog.DISTRICTS), "gangnam"),
                random.nextInt(3) > 0 ? List.of() : List.of(catalog.any(SampleCatalog.CATEGORIES)),
                random.nextInt(3) > 0 ? List.of() : List.of(catalog.any(SampleCatalog.FACILITIES)),
                random.nextInt(3) > 0 ? null : 1 + random.nextInt(8),
                random.nextBoolean() ? null : catalog.anyDate(),
                random.nextBoolean() ? null : catalog.any(List.of(Slot.values())),
                random.nextInt(4) > 0 ? null : 10_000 * random.nextInt(20),
                random.nextInt(4) > 0 ? null : 200_000 + random.nextInt(50_000),
                random.nextInt(4) > 0 ? null : new BoundingBox(126.95, 37.42, 127.05, 37.5),
                null,
                null,
                null,
                catalog.any(ORDERS));
    }

    private static SpaceQuery with(
            SpaceQuery query,
            List<String> districts,
            List<String> categories,
            List<String> facilities,
            Integer priceMin,
            Integer priceMax) {
        return new SpaceQuery(
                districts == null ? query.districts() : districts,
                categories == null ? query.categories() : categories,
                facilities == null ? query.facilities() : facilities,
                query.count(),
                query.date(),
                query.slot(),
                priceMax == null ? query.priceMin() : priceMin,
                priceMax == null ? query.priceMax() : priceMax,
                query.boundingBox(),
                query.near(),
                query.within(),
                query.words(),
                query.sort());
    }

    private static int size(SampleCatalog catalog, SpaceQuery query) {
        return expected(catalog, query).size();
    }

    private static List<Long> ids(Found found) {
        return found.items().stream().map(item -> item.card().id()).toList();
    }

    private static List<Long> expected(SampleCatalog catalog, SpaceQuery query) {
        return catalog.spaces.values().stream()
                .filter(space -> fits(catalog, space, query))
                .sorted(order(query)
                        .thenComparing(Comparator.comparing(IndexedSpace::id).reversed()))
                .map(IndexedSpace::id)
                .toList();
    }

    private static Comparator<IndexedSpace> order(SpaceQuery query) {
        return switch (query.sort()) {
            case LIKES -> Comparator.comparing(IndexedSpace::likeCount).reversed();
            case RATING -> Comparator.comparing(IndexedSpace::ratingAverage).reversed();
            case PRICE_ASC -> Comparator.comparing(space -> price(space, query.slot()));
            case PRICE_DESC ->
                Comparator.comparing((IndexedSpace space) -> price(space, query.slot()))
                        .reversed();
            case NEWEST, RELEVANCE, DISTANCE -> Comparator.comparing(space -> 0);
        };
    }

    private static long price(IndexedSpace space, Slot slot) {
        return offered(space)
                .filter(offer -> slot == null || offer.slot() == slot)
                .mapToLong(SlotOffer::price)
                .min()
                .orElse(-1);
    }

    private static Stream<SlotOffer> offered(IndexedSpace space) {
        return space.listing().offers().stream().filter(SlotOffer::enabled);
    }

    private static boolean fits(SampleCatalog catalog, IndexedSpace space, SpaceQuery query) {
        SpaceListing listing = space.listing();
        long price = price(space, query.slot());
        return price >= 0
                && (query.districts().isEmpty() || query.districts().contains(listing.district()))
                && (query.categories().isEmpty() || query.categories().contains(listing.category()))
                && listing.facilities().containsAll(query.facilities())
                && (query.count() == null || listing.minCount() <= query.count() && query.count() <= listing.maxCount())
                && (query.priceMin() == null || price >= query.priceMin())
                && (query.priceMax() == null || price <= query.priceMax())
                && isIn(listing, query.boundingBox())
                && (query.date() == null || isBookable(catalog, space, query.date(), query.slot()));
    }

    private static boolean isIn(SpaceListing listing, BoundingBox box) {
        Double latitude = listing.latitude();
        Double longitude = listing.longitude();
        return box == null
                || latitude != null
                        && longitude != null
                        && latitude >= box.south()
                        && latitude <= box.north()
                        && longitude >= box.west()
                        && longitude <= box.east();
    }

    private static boolean isBookable(SampleCatalog catalog, IndexedSpace space, LocalDate date, Slot wanted) {
        return ChronoUnit.DAYS.between(SampleCatalog.TODAY, date)
                        <= space.listing().maxAdvanceDays()
                && offered(space)
                        .map(SlotOffer::slot)
                        .filter(slot -> wanted == null || slot == wanted)
                        .anyMatch(slot -> isInTime(space.listing(), slot.startsAt(date))
                                && slot.halves().stream().noneMatch(half -> catalog.isTaken(space.id(), date, half)));
    }

    private static boolean isInTime(SpaceListing listing, Instant start) {
        return SampleCatalog.NOW.isBefore(start)
                && Duration.between(SampleCatalog.NOW, start).toMinutes() >= listing.minNoticeMinutes();
    }
}
