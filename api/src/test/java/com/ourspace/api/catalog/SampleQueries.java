package com.ourspace.api.catalog;

import com.ourspace.contracts.reservation.Slot;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries with only the criteria that a test is about. */
final class SampleQueries {

    private SampleQueries() {}

    static SpaceQuery forPeople(int count, LocalDate date, @Nullable Slot slot) {
        return new SpaceQuery(
                List.of(), List.of(), List.of(), count, date, slot, null, null, null, null, SpaceSort.LIKES);
    }

    static SpaceQuery forDay(SpaceSort sort, List<String> facilities, @Nullable LocalDate date) {
        return new SpaceQuery(List.of(), List.of(), facilities, null, date, Slot.DAY, null, null, null, null, sort);
    }

    static SpaceQuery forDay(SpaceSort sort, @Nullable BoundingBox boundingBox, @Nullable String words) {
        return new SpaceQuery(
                List.of(), List.of(), List.of(), null, null, Slot.DAY, 1, 10_000_000, boundingBox, words, sort);
    }
}
